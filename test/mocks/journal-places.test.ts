import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { signUserSig } from '../../contracts/account/user-sig.ts';
import { SAMPLE_ACCOUNT } from '../../mocks/options.ts';
import { OPERATION_PATH } from '../../openapi/index.ts';
import { leaksIn } from '../contracts/secrets/forms.ts';
import { runServer } from './running.ts';

/** One that never arrives where a UserSig belongs: the mock can know it by its looks alone. */
const STRANGE = signUserSig(SAMPLE_ACCOUNT.sdkappid, 'the key of others', SAMPLE_ACCOUNT.identifier);

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const percent = (text: string): string =>
  text.replace(/[^A-Za-z0-9]/g, (symbol) => `%${symbol.charCodeAt(0).toString(16)}`);

/** How a client may write it. */
const FORMS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'percent-encoded': percent,
  'percent-encoded twice': (text) => percent(percent(text)),
  'in base64': base64,
  'in base64 of base64': (text) => base64(base64(text)),
  'in hex of base64': (text) => Buffer.from(base64(text)).toString('hex'),
  'in base64 of what is percent-encoded': (text) => base64(`usersig%3D${percent(text)}%26`),
  'in base64 of a JSON text': (text) => base64(JSON.stringify({ user: 'administrator', sig: text })),
  'in a JSON text': (text) => JSON.stringify({ sig: text }),
  twice: (text) => `${text}.${text}`,
  'in brackets': (text) => `<${text}>`,
};

type Sent = { path?: string; headers?: Record<string, string>; body?: string; method?: string };

/** Where a client may put it. */
const PLACES: Readonly<Record<string, (text: string) => Sent>> = {
  'the query by another name': (text) => ({ path: `${OPERATION_PATH}?sdkappid=1&sig=${encodeURIComponent(text)}` }),
  'the query as a name': (text) => ({ path: `${OPERATION_PATH}?${encodeURIComponent(text)}=1` }),
  'another parameter': (text) => ({
    path: `${OPERATION_PATH}?identifier=${encodeURIComponent(text)}&random=${encodeURIComponent(text)}`,
  }),
  'the path': (text) => ({ path: `/v4/${encodeURIComponent(text)}/get_group_counter` }),
  'the fragment': (text) => ({ path: `${OPERATION_PATH}#usersig=${encodeURIComponent(text)}` }),
  'the user of an absolute URL': (text) => ({ path: `http://${encodeURIComponent(text)}@mock.test${OPERATION_PATH}` }),
  Authorization: (text) => ({ headers: { authorization: `Bearer ${text}` } }),
  Basic: (text) => ({ headers: { authorization: `Basic ${base64(`administrator:${text}`)}` } }),
  'a cookie': (text) => ({ headers: { cookie: `a=1; sig=${encodeURIComponent(text)}; b=2` } }),
  'a member': (text) => ({ body: JSON.stringify({ GroupId: 'g', usersig: text }) }),
  'a name of a member': (text) => ({ body: JSON.stringify({ GroupId: 'g', [text]: 1 }) }),
  'the GroupId': (text) => ({ body: JSON.stringify({ GroupId: `gck.${text}` }) }),
  'a form': (text) => ({ body: `GroupId=g&usersig=${encodeURIComponent(text)}` }),
  'a body of text': (text) => ({ body: text }),
};

function send(url: string, { path = OPERATION_PATH, headers = {}, body = '{}', method = 'POST' }: Sent): Promise<void> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers, method }, (response) => response.resume().on('end', resolve))
      .on('error', reject)
      .end(body);
  });
}

describe.each(Object.entries(FORMS))('a UserSig %s', (_form, write) => {
  it.each(Object.entries(PLACES))('in %s is not shown', async (_place, put) => {
    const server = await runServer();
    await send(server.url, put(write(STRANGE)));
    const journal = JSON.stringify(server.journal());
    expect(server.journal().exchanges).toHaveLength(1);
    expect(journal).toContain('***');
    expect(leaksIn(journal, [STRANGE])).toEqual([]);
    expect(usableIn(journal)).toEqual([]);
  });
});

/** Whatever stretch of a text can be decoded, layer by layer, into something that still holds the beginning of the UserSig. */
function usableIn(text: string, layers = 3): string[] {
  if (text.includes(STRANGE.slice(0, 40))) return [text];
  if (layers === 0) return [];
  const decoded = [
    ...(text.match(/[A-Za-z0-9+/*_=-]{40,}/g) ?? []).map((one) => Buffer.from(one, 'base64').toString('latin1')),
    ...(text.match(/[0-9a-f]{40,}/gi) ?? []).map((one) => Buffer.from(one, 'hex').toString('latin1')),
    ...(text.includes('%')
      ? [text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))]
      : []),
  ];
  return decoded.flatMap((one) => usableIn(one, layers - 1));
}
