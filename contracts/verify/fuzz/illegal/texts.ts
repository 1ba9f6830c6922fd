import fc from 'fast-check';
import { type Fault, type Faults, membersOf, type Target } from './fault.ts';

/** Calls whose body is no JSON text: a good one that was cut, spoilt or written in a dialect. */
export function textFaults(target: Target): Faults {
  const good = JSON.stringify(membersOf(target));
  const last = good.length - 1;
  const classic = [
    ...COMMENTS.flatMap((comment, index) => [index % 2 ? 1 : last, index % 2 ? good.length : 0].map(inserted(comment))),
    ...NUMBERS.map((number) => `${good.slice(0, -1)},"Limit":${number}}`),
    ...ESCAPES.map((sequence) => withKey(target, sequence)),
    ...dialects(good, target),
  ];
  const spoilt = fc.oneof(
    fc.integer({ min: 1, max: last }).map((end) => good.slice(0, end)),
    fc.tuple(fc.nat({ max: good.length }), fc.constantFrom(...STRAY)).map(([at, stray]) => inserted(stray)(at)),
    fc.tuple(fc.nat({ max: last }), fc.constantFrom('', ...STRAY)).map(([at, other]) => {
      return good.slice(0, at) + other + good.slice(at + 1);
    }),
    fc.string({ minLength: 1, maxLength: 30 }),
  );
  function inserted(piece: string): (at: number) => string {
    return (at) => good.slice(0, at) + piece + good.slice(at);
  }
  return { classic: classic.filter(isNoJson).map(fault), generated: spoilt.filter(isNoJson).map(fault) };
}

const STRAY = [',', ':', '}', '{', ']', '[', '"', '\\', '\u0000', '\u0001', 'x', '0', ';', '\u00a0', '/'];
const COMMENTS = ['// comment\n', '/* comment */', '# comment\n', '<!-- comment -->'];
const NUMBERS = ['NaN', '-Infinity', 'undefined', '01', '.5', '1.', '+1', '0x10', 'True', 'None', ''];
const ESCAPES = ['\\x41', "\\'", '\\u12', 'a\nb', 'a\tb', 'a\u0000b', '\\0'];

function dialects(good: string, { GroupId }: Target): string[] {
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

function withKey({ GroupId }: Target, key: string): string {
  return `{"GroupId":${JSON.stringify(GroupId)},"GroupCounterKeys":["${key}"]}`;
}

function fault(text: string): Fault {
  return { title: 'the body is no JSON', causes: ['body-not-json'], call: { body: { text } } };
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
