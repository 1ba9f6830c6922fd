import { seededRandom } from '../../../contracts/verify/stage/random.ts';
import type { Alter } from '../../../mocks/server.ts';
import { remembering } from '../../mutants/build/service.ts';
import { body, type Counter, counters, type Envelope, text } from '../../mutants/envelope.ts';
import type { LegalProvider } from '../legal-provider.ts';

const UNKNOWN_MEMBERS = '[web-sdk], seen in the family of calls: members that the page does not name are legal';
const ORDER = '[overview]: the order of members varies in real bodies';
const JSON_TEXT = '[overview]: the answer is JSON, which is written in many ways';
const INFO = '[unstated]: ErrorInfo is text for people, and any of it is legal';

const altered = (id: string, differs: string, fact: string, alter: Alter): LegalProvider => ({
  id,
  differs,
  fact,
  provider: { alter },
});
const reversed = <Value extends object>(value: Value) => Object.fromEntries(Object.entries(value).reverse());
const informed = (ErrorInfo: string) => body((right) => ({ ...right, ErrorInfo }));
/** Escapes every unit of the texts that need no escape as they are. */
const escaped = (source: string, write: (unit: string) => string) =>
  source.replace(/"((?:[^"\\]|\\.)*)"/g, (whole, inside: string) =>
    inside.includes('\\') ? whole : `"${inside.replace(/[\s\S]/g, write)}"`,
  );
const hex = (unit: string) => unit.charCodeAt(0).toString(16).padStart(4, '0');

/** Right providers whose answers are written otherwise. */
export const ENVELOPE_VARIATIONS: readonly LegalProvider[] = [
  altered(
    'error-display-after',
    'ends its answers with ErrorDisplay',
    UNKNOWN_MEMBERS,
    body((right) => ({ ...right, ErrorDisplay: '' })),
  ),
  altered(
    'error-display-before',
    'begins its answers with ErrorDisplay',
    UNKNOWN_MEMBERS,
    body((right) => ({ ErrorDisplay: 'shown', ...right })),
  ),
  altered(
    'group-counter-seq',
    'adds GroupCounterSeq, as the own protocol of the web SDK has it',
    UNKNOWN_MEMBERS,
    body((right) => ({ ...right, GroupCounterSeq: 17n })),
  ),
  altered(
    'request-id',
    'adds an ID of the request and the time it took',
    UNKNOWN_MEMBERS,
    body((right) => ({ RequestId: 'a1-b2', Cost: 0.25, Retry: null, Cached: false, ...right })),
  ),
  altered(
    'nested-members',
    'adds members with members',
    UNKNOWN_MEMBERS,
    body((right) => ({ ...right, Trace: { Spans: [{ Key: 7, Value: 'x' }], GroupCounter: [[]] } })),
  ),
  altered(
    'members-of-counters',
    'adds members to each counter',
    UNKNOWN_MEMBERS,
    counters((right) => right.map((one) => ({ Seq: 1, ...one, UpdateTime: '2026-01-01' }))),
  ),
  altered(
    'similar-names',
    'adds members whose names differ from documented ones in case',
    UNKNOWN_MEMBERS,
    body((right) => ({ ...right, errorcode: 'none', groupCounter: {} })),
  ),
  altered(
    'prototype-names',
    'adds members that are called like those of every object',
    UNKNOWN_MEMBERS,
    text((right) => right.replace('{', '{"__proto__":{"ErrorCode":1},"constructor":1,"toString":2,')),
  ),
  altered(
    'other-numbers',
    'adds a number that no integer holds',
    UNKNOWN_MEMBERS,
    text((right) => right.replace('{', '{"Score":-1.5e-7,"Large":123456789012345678901234567890,')),
  ),
  altered('members-reversed', 'writes its members in the other order', ORDER, body(reversed)),
  altered(
    'counters-reversed',
    'writes Value before Key',
    ORDER,
    counters((right) => right.map(reversed)),
  ),
  altered(
    'code-first',
    'begins with ErrorCode',
    ORDER,
    body(({ ErrorCode, ...right }) => ({ ErrorCode, ...right })),
  ),
  altered(
    'members-sorted',
    'sorts its members by name',
    ORDER,
    body((right) => Object.fromEntries(Object.entries(right).sort())),
  ),
  altered('error-info-chinese', 'writes ErrorInfo in Chinese', INFO, informed('群组不存在')),
  altered('error-info-ok', 'writes OK into ErrorInfo', INFO, informed('OK')),
  altered(
    'error-info-lines',
    'writes ErrorInfo over several lines',
    INFO,
    informed('first\r\nsecond\tand "quoted" \\ \u0000 \u2028'),
  ),
  altered('error-info-json', 'writes JSON into ErrorInfo', INFO, informed('{"ErrorCode":10010}')),
  altered('error-info-long', 'writes 100,000 letters into ErrorInfo', INFO, informed('x'.repeat(100_000))),
  altered(
    'error-info-surrogate',
    'writes half of a surrogate pair into ErrorInfo, escaped',
    INFO,
    text((right) => right.replace('"ErrorInfo":"', '"ErrorInfo":"\\ud83d')),
  ),
  altered(
    'pretty',
    'breaks lines and indents',
    JSON_TEXT,
    text((right) => right.replace(/(?<=[{[,])(?=["{])/g, '\n  ').replaceAll('":', '" : ')),
  ),
  altered(
    'white-space',
    'puts white space around everything',
    JSON_TEXT,
    text((right) => ` \r\n\t${right.replace(/(?<=[{[])(?=["{])/g, ' \t ')} \r\n`),
  ),
  altered(
    'line-feed-at-end',
    'ends with a line feed',
    JSON_TEXT,
    text((right) => `${right}\n`),
  ),
  altered(
    'ascii-only',
    'escapes all but ASCII',
    JSON_TEXT,
    text((right) => right.replace(/[^\0-~]/g, (unit) => `\\u${hex(unit)}`)),
  ),
  altered(
    'all-escaped',
    'escapes every letter, of names too',
    JSON_TEXT,
    text((right) => escaped(right, (unit) => `\\u${hex(unit)}`)),
  ),
  altered(
    'escaped-in-capitals',
    'escapes with capital digits',
    JSON_TEXT,
    text((right) => escaped(right, (unit) => `\\u${hex(unit).toUpperCase()}`)),
  ),
  altered(
    'slashes-escaped',
    'escapes slashes, as PHP does',
    JSON_TEXT,
    text((right) => right.replaceAll('/', '\\/')),
  ),
  altered(
    'html-safe',
    'escapes what means something in HTML, as Go does',
    JSON_TEXT,
    text((right) => right.replace(/[<>&'\u2028\u2029]/g, (unit) => `\\u${hex(unit)}`)),
  ),
  altered(
    'no-error-info-on-ok',
    'has no ErrorInfo where nothing is wrong',
    '[overview]: its own sample lacks ErrorInfo',
    body(({ ErrorInfo, ...right }: Envelope) => (right.ActionStatus === 'OK' ? right : { ErrorInfo, ...right })),
  ),
  altered(
    'zero-as-minus-zero',
    'writes 0 as -0, which every reader of integers takes for 0',
    JSON_TEXT,
    text((right) => right.replace('"Value":0', '"Value":-0')),
  ),
  ...[1, 2, 3].map(
    (seed): LegalProvider => ({
      id: `counters-shuffled-${seed}`,
      differs: 'returns counters in another order at each call',
      fact: '[unstated]: the order of the returned counters is not settled',
      provider: remembering(() => shuffling(seed)),
    }),
  ),
];

function shuffling(seed: number): Alter {
  const random = seededRandom(seed);
  return counters((right: Counter[]) =>
    right
      .map((one) => ({ one, at: random() }))
      .sort((first, second) => first.at - second.at)
      .map(({ one }) => one),
  );
}
