import fc from 'fast-check';
import { type Fault, membersOf, type Target } from './fault.ts';

/** Calls whose body is no JSON text: a good one that was cut, spoilt or written in a dialect. */
export function textFaults(target: Target): fc.Arbitrary<Fault> {
  const good = JSON.stringify(membersOf(target));
  const spoilt = fc.oneof(
    fc.integer({ min: 1, max: good.length - 1 }).map((end) => good.slice(0, end)),
    fc.tuple(fc.nat({ max: good.length }), fc.constantFrom(...STRAY)).map(([at, stray]) => insert(good, at, stray)),
    fc
      .tuple(fc.constantFrom(0, 1, good.length - 1, good.length), fc.constantFrom(...COMMENTS))
      .map(([at, comment]) => insert(good, at, comment)),
    fc.constantFrom(...NUMBERS).map((number) => `${good.slice(0, -1)},"Limit":${number}}`),
    fc.constantFrom(...ESCAPES).map((sequence) => withKey(target, sequence)),
    fc.constantFrom(...dialects(good, target)),
    fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== ''),
  );
  return spoilt
    .filter((text) => !isJson(text) && text.trim() !== '')
    .map((text): Fault => ({ title: 'the body is no JSON', causes: ['body-not-json'], call: { body: { text } } }));
}

/** Calls whose body is JSON but no object, blank, or nests as deep as only an attack does. */
export function shapeFaults(target: Target): fc.Arbitrary<Fault> {
  const good = membersOf(target);
  const values = fc.oneof(
    fc.constantFrom<unknown>(null, true, 0, '', [], [good], JSON.stringify(good), Object.entries(good)),
    fc.array(fc.constantFrom<unknown>(null, 1, 'like', target.GroupId), { maxLength: 3 }),
  );
  const noObject = values.map((value): Fault => {
    return { title: 'the body is no object', causes: ['body-not-object'], call: { body: { json: value } } };
  });
  const blank = fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '\r'), maxLength: 4 }).map((text): Fault => {
    const causes: Fault['causes'] = text === '' ? ['body-empty'] : ['body-not-json', 'body-empty'];
    return { title: 'the body is blank', causes, call: { body: { text } } };
  });
  return fc.oneof(
    { weight: 3, arbitrary: noObject },
    { weight: 1, arbitrary: blank },
    { weight: 1, arbitrary: deepFaults(target) },
  );
}

/** Some parsers have a limit to depth, so these may also count as no JSON. */
function deepFaults({ GroupId }: Target): fc.Arbitrary<Fault> {
  const id = JSON.stringify(GroupId);
  const nest = (depth: number, inner: string) => '['.repeat(depth) + inner + ']'.repeat(depth);
  return fc.integer({ min: 2, max: 5000 }).chain((depth) =>
    fc.constantFrom<Fault>(
      { title: 'an array nests deep', causes: ['body-not-object', 'body-not-json'], call: text(nest(depth, id)) },
      {
        title: 'GroupCounterKeys nests deep',
        causes: ['keys-type', 'body-not-json'],
        call: text(`{"GroupId":${id},"GroupCounterKeys":${nest(depth, '"like"')}}`),
      },
      {
        title: 'GroupId nests deep',
        causes: ['group-id-type', 'body-not-json'],
        call: text(`{"GroupId":${nest(depth, id)}}`),
      },
    ),
  );
}

const STRAY = [',', ':', '}', '{', ']', '[', '"', '\\', '\u0000', '\u0001', 'x', '0', ';', '\u00a0', '/'];
const COMMENTS = ['// comment\n', '/* comment */', '# comment\n', '<!-- comment -->'];
const NUMBERS = [
  'NaN',
  'Infinity',
  '-Infinity',
  'undefined',
  '01',
  '.5',
  '1.',
  '+1',
  '0x10',
  '1_000',
  'True',
  'None',
  '',
];
const ESCAPES = ['\\x41', "\\'", '\\u12', '\\', 'a\nb', 'a\tb', 'a\u0000b', '\\0', '\\v'];

function dialects(good: string, { GroupId }: Target): string[] {
  return [
    `${good.slice(0, -1)},}`,
    good.replaceAll('"', "'"),
    good.replace('"GroupId"', 'GroupId'),
    good.replace(/\]?\}$/, (end) => (end === ']}' ? ',]}' : ',}')),
    good.replaceAll(':', '='),
    good.replace('{', '').replace(/\}$/, ''),
    `${good}${good}`,
    `${good}\n${good}`,
    `${good} null`,
    `${good} and more`,
    `${good};`,
    `(${good})`,
    `callback(${good})`,
    `)]}',\n${good}`,
    `GroupId=${GroupId}`,
    `<GroupId>${GroupId}</GroupId>`,
    `GroupId: ${GroupId}\n`,
  ];
}

function withKey({ GroupId }: Target, key: string): string {
  return `{"GroupId":${JSON.stringify(GroupId)},"GroupCounterKeys":["${key}"]}`;
}

function text(body: string): Fault['call'] {
  return { body: { text: body } };
}

function insert(good: string, at: number, piece: string): string {
  return good.slice(0, at) + piece + good.slice(at);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // That it throws is how one knows that the text is no JSON.
    return false;
  }
}
