import { type ClientParts, type Conclusion, RIGHT } from '../build/client.ts';
import type { Case } from '../build/port.ts';
import { concludeStrictly, readExactly } from '../build/reading.ts';
import { type Pieces, sendReading, whole } from '../build/send-otherwise.ts';
import { type ClientDefect, defect } from '../defect.ts';

type Counter = { Key: string; Value: string };

function reading(name: string, caughtBy: string, read: (came: Pieces) => Uint8Array): ClientDefect {
  return defect(name, caughtBy, { send: sendReading(read) });
}

function sending(
  name: string,
  caughtBy: string,
  bodyOf: (request: Case['request']) => string | Uint8Array,
): ClientDefect {
  return defect(name, caughtBy, { init: (one) => ({ ...RIGHT.init(one), body: bodyOf(one.request) }) });
}

const named = (change: (groupId: string) => unknown) => (request: Case['request']) =>
  JSON.stringify({ ...request, GroupId: change(request.GroupId) });

/** A client that only a check over several cases shows, at this one. */
function lenient(name: string, at: string, parts: Partial<ClientParts>): ClientDefect {
  return { ...defect(name, 'strictly', parts), at: [`conclude-${at}`] };
}

/** Clients that take text to pieces, or put it together, in their own way. */
export const TEXT_DEFECTS: readonly ClientDefect[] = [
  sending(
    'a GroupId without the spaces at its ends',
    'group-id-of-spaces',
    named((groupId) => groupId.trim()),
  ),
  sending(
    'a GroupId with one space for several',
    'group-id-of-spaces',
    named((groupId) => groupId.replace(/ +/g, ' ')),
  ),
  sending(
    'a GroupId cut at 32 bytes',
    'group-id-longest',
    named((groupId) => groupId.slice(0, 32)),
  ),
  reading('letters decoded a piece at a time', 'in-pieces', (came) => {
    whole(came);
    return Buffer.from(came.pieces.map((piece) => piece.toString()).join(''));
  }),
  reading('the first piece for all of the answer', 'in-pieces', ({ pieces: [first] }) => first ?? Buffer.alloc(0)),
  reading('an answer without its length for none', 'in-pieces', (came) => {
    if (came.length === undefined) throw new Error('it does not say how long it is');
    return whole(came);
  }),
  reading('a buffer of 4 kB', 'long', (came) => whole(came).subarray(0, 4096)),
  defect('the first ErrorCode in the text', 'members-inside-members', {
    conclude: (answer, { text }) => {
      const code = Number(/"ErrorCode"\s*:\s*(-?\d+)/.exec(text)?.[1] ?? 0);
      return code === 0 ? concludeStrictly(answer) : { error: { code } };
    },
  }),
  defect('counters as members of an object', 'keys-that-are-words', {
    conclude: (answer) => {
      const concluded = concludeStrictly(answer) as { result?: { counters: Counter[] } };
      if (concluded.result === undefined) return concluded;
      const byKey: Record<string, string> = {};
      for (const { Key, Value } of concluded.result.counters) byKey[Key] = Value;
      return { result: { counters: Object.entries(byKey).map(([Key, Value]) => ({ Key, Value })) } };
    },
  }),
  defect('an answer mended where it was cut', 'cut-between-counters', { read: ({ text }) => readMended(text) }),
  lenient('JSON of a message that was cut off', 'cut-after-json', {
    send: sendReading(({ pieces }) => Buffer.concat(pieces)),
  }),
  lenient('letters that are no UTF-8 replaced', 'key-not-utf8', { read: ({ text }) => readExactly(text) }),
  lenient('an answer of any HTTP status', 'http-502-ok', { ofStatus: () => undefined }),
  sending('a GroupId percent-encoded', 'group-id-of-the-service', named(encodeURIComponent)),
  sending(
    'a GroupId in small letters',
    'group-id-of-the-service',
    named((id) => id.toLowerCase()),
  ),
  sending(
    'a GroupId of digits as a number',
    'group-id-of-digits',
    named((id) => (/^\d+$/.test(id) ? Number(id) : id)),
  ),
  sending(
    'a GroupId in entities of HTML',
    'group-id-of-signs',
    named((id) => id.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
  ),
  sending('JSON put together by hand', 'group-id-of-signs', ({ GroupId }) => `{"GroupId":"${GroupId}"}`),
  sending('JSON percent-encoded', 'client-body', (request) => encodeURIComponent(JSON.stringify(request))),
  sending('a body with a byte order mark', 'client-body', (request) => `\uFEFF${JSON.stringify(request)}`),
  sending('a body in UTF-16', 'client-body', (request) =>
    Uint8Array.from(Buffer.from(JSON.stringify(request), 'utf16le')),
  ),
  sending('null for keys where all are asked', 'client-counter-keys', ({ GroupId, GroupCounterKeys = null }) =>
    JSON.stringify({ GroupId, GroupCounterKeys }),
  ),
  sending('letters that are not ASCII as ?', 'chosen-keys-byte-for-byte', (request) =>
    JSON.stringify(request).replaceAll(/[^\0-\x7f]/g, '?'),
  ),
  defect('what was said of a group before, while it asks again', 'asked-again', saidBefore()),
  defect('old counters of a group that is gone', 'asked-again-refused', keptFor('code')),
  defect('old counters while the network is down', 'asked-again-lost', keptFor('kind')),
];

/** Closes what is open: what a parser does that is to read whatever came. */
function readMended(text: string): unknown {
  for (const end of ['', '}', ']}', '}]}'])
    try {
      return readExactly(text + end);
    } catch {
      // Not what was missing: the next end may be.
    }
  throw new SyntaxError('it cannot be mended');
}

/** Tells its last counters of a group again, where there is an error with such a member. */
function keptFor(member: 'code' | 'kind'): Partial<ClientParts> {
  const kept = new Map<string, Conclusion>();
  return {
    line: ({ id, request }, concluded) => {
      const { result, error } = concluded as { result?: unknown; error?: object };
      if (result !== undefined) kept.set(request.GroupId, concluded);
      const isBad = error !== undefined && member in error;
      return { id, ...((isBad && kept.get(request.GroupId)) || concluded) };
    },
  };
}

function saidBefore(): Partial<ClientParts> {
  const before = new Map<string, Conclusion>();
  return {
    line: ({ id, request }, concluded) => {
      const said = before.get(request.GroupId) ?? concluded;
      before.set(request.GroupId, concluded);
      return { id, ...said };
    },
  };
}
