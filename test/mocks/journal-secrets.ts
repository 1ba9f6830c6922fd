import { describe, expect, it } from 'vitest';
import { makeCredentials } from '../../contracts/account/make-credentials.ts';
import { signUserSig } from '../../contracts/account/user-sig.ts';
import { ask } from '../../contracts/scenarios/build-scenario.ts';
import { wireRequest } from '../../contracts/wire/wire-request.ts';
import { SAMPLE_ACCOUNT } from '../../mocks/options.ts';
import type { RunningServer } from '../../mocks/server.ts';
import { FORMS, leaksIn } from '../contracts/secrets/forms.ts';
import { runServer } from './running.ts';

const { sdkappid, identifier, secretKey } = SAMPLE_ACCOUNT;
const ARRIVED = makeCredentials(SAMPLE_ACCOUNT, 'valid').usersig ?? '';
/** One that stands nowhere where the mock looks for a UserSig. */
const STRANGE = signUserSig(sdkappid, 'the key of others', identifier);

/** Puts a text wherever a client can put one. */
async function put({ url }: RunningServer, text: string): Promise<void> {
  const good = wireRequest(url, ask('gck.ok'), { sdkappid, identifier, usersig: ARRIVED }, 1).url;
  const inUrl = /[#&?\\\s]/.test(text) ? encodeURIComponent(text) : text;
  const headers = { authorization: `Bearer ${text}`, 'x-own': text, 'content-type': 'application/json' };
  await Promise.all(
    [good, `${good}&Sig=${inUrl}`, `${good}&identifier=${inUrl}`, `${url}/${inUrl}`].map((target) =>
      fetch(target, { method: 'POST', headers, body: JSON.stringify({ GroupId: text, [text]: [text] }) }),
    ),
  );
  // Where a body, and what is quoted of it, is cut.
  for (let before = 0; before < 126; before += 9) {
    const body = `${dots(4090 - (text.length >> 1) + before)} ${text} ${text} ${text}`;
    const GroupId = `${dots(495 - (text.length >> 1) + before)} ${text} ${text} ${text}`;
    await Promise.all([body, JSON.stringify({ GroupId })].map((one) => fetch(good, { method: 'POST', body: one })));
  }
}

const dots = (count: number): string => '.'.repeat(Math.max(0, count));

/** Tests that the journal gives away no secret in these forms. */
export function journalShowsNothing(forms: readonly string[]): void {
  // Who has lost which letters were capitals has no UserSig any more.
  const usable = forms.filter((form) => !/(upper|lower) case/.test(form));

  describe('the journal shows nothing of use', () => {
    it.each(forms)('of its key and of a UserSig that arrived, wherever a client puts them %s', async (form) => {
      const server = await runServer();
      await put(server, FORMS[form]?.(secretKey) ?? '');
      await put(server, FORMS[form]?.(ARRIVED) ?? '');
      const journal = await (await fetch(`${server.url}/__group-counter/journal`)).text();
      expect(server.journal().exchanges).toHaveLength(2 * (4 + 2 * 14));
      expect(leaksIn(journal, [secretKey, ARRIVED])).toEqual([]);
    });

    it.each(usable)('of a UserSig that is not even its own, wherever a client puts it %s', async (form) => {
      const server = await runServer();
      await put(server, FORMS[form]?.(STRANGE) ?? '');
      const journal = JSON.stringify(server.journal());
      expect(journal.includes('***')).toBe(true);
      expect(leaksIn(journal, [STRANGE])).toEqual([]);
    });
  });
}
