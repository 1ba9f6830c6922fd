import fc from 'fast-check';
import type { Expectation } from '../../../scenarios/scenario.ts';
import { type Fault, type Faults, type FaultTarget, membersOf, refusedFor } from './fault.ts';

/**
 * Calls whose body is no JSON text: a good one that was cut, which no reading allows, or one that was spoilt or written in
 * a dialect, which a lenient reader may make something of.
 */
export function textFaults(target: FaultTarget): Faults {
  const good = JSON.stringify(membersOf(target));
  const last = good.length - 1;
  const classic = [
    ...COMMENTS.flatMap((comment, index) => [index % 2 ? 1 : last, index % 2 ? good.length : 0].map(inserted(comment))),
    ...NUMBERS.map((number) => `${good.slice(0, -1)},"Limit":${number}}`),
    ...ESCAPES.map((sequence) => withKey(target, sequence)),
    ...dialects(good, target),
  ];
  const cut = fc.integer({ min: 1, max: last }).map((end) => good.slice(0, end));
  const spoilt = fc.oneof(
    fc.tuple(fc.nat({ max: good.length }), fc.constantFrom(...STRAY)).map(([at, stray]) => inserted(stray)(at)),
    fc.tuple(fc.nat({ max: last }), fc.constantFrom('', ...STRAY)).map(([at, other]) => {
      return good.slice(0, at) + other + good.slice(at + 1);
    }),
  );
  const lenient = lenientAnswer(target);
  const strict = (text: string) => fault(text, NO_JSON);
  const open = (text: string) => fault(text, lenient);
  function inserted(piece: string): (at: number) => string {
    return (at) => good.slice(0, at) + piece + good.slice(at);
  }
  const halves = [1, good.length >> 1, last].map((end) => good.slice(0, end));
  return {
    classic: [...halves.map(strict), ...classic.filter(isNoJson).map(open)],
    generated: fc.oneof(
      cut.filter(isNoJson).map(strict),
      fc.string({ minLength: 1, maxLength: 30 }).filter(isNoJson).map(strict),
      spoilt.filter(isNoJson).map(open),
    ),
  };
}

const STRAY = [',', ':', '}', '{', ']', '[', '"', '\\', '\u0000', '\u0001', 'x', '0', ';', '\u00a0', '/'];
const COMMENTS = ['// comment\n', '/* comment */', '# comment\n', '<!-- comment -->'];
const NUMBERS = ['NaN', '-Infinity', 'undefined', '01', '.5', '1.', '+1', '0x10', 'True', 'None', ''];
const ESCAPES = ['\\x41', "\\'", '\\u12', 'a\nb', 'a\tb', 'a\u0000b', '\\0'];

function dialects(good: string, { GroupId }: FaultTarget): string[] {
  return [
    `${good.slice(0, -1)},}`,
    good.replace(/\]?\}$/, (end) => (end === ']}' ? ',]}' : ',,}')),
    good.replaceAll('"', "'"),
    good.replace('"GroupId"', 'GroupId'),
    good.replaceAll(':', '='),
    good.replace('{', '').replace(/\}$/, ''),
    `${good}${good}`,
    `${good} null`,
    `${good} and more`,
    `${good};`,
    `(${good})`,
    `)]}',\n${good}`,
    `GroupId=${GroupId}`,
    `<GroupId>${GroupId}</GroupId>`,
    `GroupId: ${GroupId}\n`,
  ];
}

function withKey({ GroupId }: FaultTarget, key: string): string {
  return `{"GroupId":${JSON.stringify(GroupId)},"GroupCounterKeys":["${key}"]}`;
}

/** What is no JSON may be a number or a text to a reader of another language. */
const NO_JSON = refusedFor(['body-not-json', 'body-not-object']);

function fault(text: string, expect: Expectation): Fault {
  return { title: 'the body is no JSON', expect, call: { body: { text } } };
}

/** [json] lets a parser accept extensions: then any counters of the group, or whatever may be wrong with what was read. */
function lenientAnswer({ held }: FaultTarget): Expectation {
  const unless = [
    'body-not-json',
    'body-not-object',
    'member-unknown',
    'group-id-absent',
    'keys-type',
    'key-type',
    'missing-key',
    'missing-group',
    'malformed-group-id',
  ] as const;
  if (held === 'no-group') return refusedFor(unless);
  const optional = held === 'unknown' ? [] : held;
  return { outcome: 'counters', counters: [], optional, others: held === 'unknown', unless };
}

/** A blank text is another fault. */
function isNoJson(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch {
    // That it throws is how one knows that the text is no JSON.
    return text.trim() !== '';
  }
}
