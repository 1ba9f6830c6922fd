import { signUserSig } from '../../../contracts/account/user-sig.ts';
import { SAMPLE_ACCOUNT } from '../../../mocks/options.ts';
import { OPERATION_PATH } from '../../../openapi/index.ts';
import { type ClientParts, clientOf, parametersOf, RIGHT } from './build/client.ts';
import type { Case } from './build/port.ts';
import { sendExpecting } from './build/send-by-http.ts';
import { sendByHttp10 } from './build/send-by-http-10.ts';
import { sendInBatches } from './build/send-otherwise.ts';
import type { LegalClient } from './legal.ts';

type Counter = { Key: string; Value: string };

function legal(name: string, because: string, parts: Partial<ClientParts>): LegalClient {
  return { name, because, adapter: clientOf(parts) };
}

function asking(name: string, because: string, query: (parameters: Record<string, string>) => string): LegalClient {
  return legal(name, because, { url: (one) => `${one.baseUrl}${OPERATION_PATH}?${query(parametersOf(one))}` });
}

function sending(
  name: string,
  because: string,
  bodyOf: (request: Case['request']) => string | Uint8Array,
): LegalClient {
  return legal(name, because, { init: (one) => ({ ...RIGHT.init(one), body: bodyOf(one.request) }) });
}

const ESCAPES = '[json]: RFC 8259 section 7 lets any letter be escaped';
const KEYS = '[page]: GroupCounterKeys is a list of the keys to get; if no value is passed in, all are returned';

/** Clients that ask in their own way for what they were told to, and none of the checks may flag. */
export const LEGAL_REQUESTS: readonly LegalClient[] = [
  legal('a body in chunks', '[http]: RFC 9112 section 7.1: a request may be sent by chunked transfer coding', {
    init: (one) =>
      ({ ...RIGHT.init(one), body: new Blob([String(RIGHT.init(one).body)]).stream(), duplex: 'half' }) as RequestInit,
  }),
  legal('keys two at a time', KEYS, { send: sendInBatches(2) }),
  sending('no list in place of an empty one', KEYS, ({ GroupId, GroupCounterKeys: keys = [] }) =>
    JSON.stringify({ GroupId, ...(keys.length > 0 && { GroupCounterKeys: keys }) }),
  ),
  sending('an empty list in place of none', KEYS, ({ GroupId, GroupCounterKeys = [] }) =>
    JSON.stringify({ GroupId, GroupCounterKeys }),
  ),
  sending('each key once', '[unstated]: how often a counter is returned whose key was asked for twice', (request) =>
    JSON.stringify({
      ...request,
      ...(request.GroupCounterKeys && { GroupCounterKeys: [...new Set(request.GroupCounterKeys)] }),
    }),
  ),
  legal('all counters, of which it keeps those that were asked for', KEYS, {
    init: (one) => RIGHT.init({ ...one, request: { GroupId: one.request.GroupId } }),
    conclude: (answer, wire, one) => {
      const concluded = RIGHT.conclude(answer, wire, one) as { result?: { counters: Counter[] } };
      const { GroupCounterKeys: keys = [] } = one.request;
      if (concluded.result === undefined || keys.length === 0) return concluded;
      return { result: { counters: concluded.result.counters.filter(({ Key }) => keys.includes(Key)) } };
    },
  }),
  sending('letters beyond ASCII escaped', ESCAPES, (request) => escaped(JSON.stringify(request), /[^\0-\x7f]/g)),
  sending('every letter of its body escaped', ESCAPES, (request) => escaped(JSON.stringify(request), /[A-Za-z]/g)),
  sending('its keys before its GroupId', '[json]: RFC 8259 section 4: members have no order', (request) =>
    JSON.stringify(Object.fromEntries(Object.entries(request).toReversed())),
  ),
  legal('no Content-Type', '[unstated]: which Content-Type is due; one real client sends none', {
    init: ({ request }) => ({ method: 'POST', body: new TextEncoder().encode(JSON.stringify(request)) }),
  }),
  asking('all of its query percent-encoded', '[http]: RFC 3986 section 2.3: the two forms are the same', (parameters) =>
    Object.entries(parameters)
      .map((pair) => pair.map(percent).join('='))
      .join('&'),
  ),
  asking('a random of one to ten digits', '[page]: random is from 0 to 4294967295', (parameters) =>
    String(new URLSearchParams({ ...parameters, random: String(2 ** (Number(parameters['random']) % 33) - 1) })),
  ),
  asking('a random with zeros before it', '[unstated]: how a number of the query is written', (parameters) =>
    String(new URLSearchParams({ ...parameters, random: (parameters['random'] ?? '').padStart(10, '0') })),
  ),
  asking('each parameter twice', '[unstated]: which of several values of a parameter counts', (parameters) =>
    [parameters, parameters].map((each) => new URLSearchParams(each)).join('&'),
  ),
  legal('a body that waits for 100 (Continue)', '[http]: RFC 9110 section 10.1.1: a client may expect 100-continue', {
    send: sendExpecting,
  }),
  legal('gzip refused by its quality', '[http]: RFC 9110 section 12.5.3: a coding of quality 0 is not acceptable', {
    init: (one) => ({
      ...RIGHT.init(one),
      headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip;q=0, identity' },
    }),
    // It cannot read what it did not ask for.
    read: (wire) => RIGHT.read({ ...wire, bytes: wire.isCoded ? new Uint8Array([0xff]) : wire.bytes }),
  }),
  legal('HTTP/1.0', '[http]: RFC 9110 section 2.5: a server understands what has an earlier minor version', {
    send: sendByHttp10,
  }),
  legal('a UserSig of its own for each call', '[usersig]: an app signs as many as it will', {
    url: (one) => RIGHT.url({ ...one, usersig: signedFor(one, ++signed) }),
  }),
  legal('a new UserSig where the one before has expired', '[codes]: 70001 says that the UserSig has expired', {
    again: (concluded, sent) => (codeOf(concluded) === 70001 && sent === 1 ? 0 : undefined),
    url: (one) => RIGHT.url({ ...one, usersig: signedFor(one, ++signed) }),
  }),
];

let signed = 0;

/** Valid for a time that no other is, so that it differs. */
function signedFor({ sdkappid, identifier }: Case, more: number): string {
  return signUserSig(sdkappid, SAMPLE_ACCOUNT.secretKey, identifier, 3600 + more);
}

function codeOf(concluded: Readonly<Record<string, unknown>>): number | undefined {
  return (concluded['error'] as { code?: number } | undefined)?.code;
}

function escaped(text: string, letters: RegExp): string {
  const inStrings = (literal: string): string =>
    // What is escaped already stays as it is.
    literal.replaceAll(/\\.|[^\\]/gs, (part) =>
      part.startsWith('\\')
        ? part
        : part.replaceAll(letters, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
    );
  return text.replaceAll(/"(?:[^"\\]|\\.)*"/g, inStrings);
}

function percent(text: string): string {
  return [...text].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('');
}
