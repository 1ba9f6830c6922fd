import fc from 'fast-check';
import type { Expectation } from '../../../scenarios/scenario.ts';
import { answeredOr, type Causes, type Fault, type Faults, type FaultTarget, membersOf, refusedFor } from './fault.ts';

/** Calls whose body is JSON but no object, blank, or nests as deep as only an attack does. */
export function shapeFaults(target: FaultTarget): Faults {
  const good = membersOf(target);
  const values = [null, true, 0, '', [], [good], JSON.stringify(good), Object.entries(good), target.GroupId];
  const items = fc.array(fc.constantFrom<unknown>(null, 1, 'like', target.GroupId, good), { maxLength: 3 });
  const blank = fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '\r'), maxLength: 4 });
  return {
    classic: [
      ...values.map(noObject),
      ...['', ' ', '\n'].map(blankBody),
      ...[3, 100, 1000, 4000].flatMap((depth) => deepFaults(target, depth)),
    ],
    generated: fc.oneof(
      { weight: 2, arbitrary: items.map(noObject) },
      { weight: 1, arbitrary: blank.map(blankBody) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.integer({ min: 2, max: 5000 }), fc.nat({ max: 2 }))
          .map(([depth, index]) => deepFaults(target, depth)[index] ?? noObject(null)),
      },
    ),
  };
}

const NO_OBJECT = refusedFor(['body-not-object']);

function noObject(value: unknown): Fault {
  return { title: 'the body is no object', expect: NO_OBJECT, call: { body: { json: value } } };
}

function blankBody(text: string): Fault {
  const causes: Causes = text === '' ? ['body-empty'] : ['body-not-json', 'body-empty'];
  return { title: 'the body is blank', expect: refusedFor(causes), call: { body: { text } } };
}

/** Some parsers have a limit to depth, so these may also count as no JSON. */
function deepFaults(target: FaultTarget, depth: number): [Fault, Fault, Fault] {
  const id = JSON.stringify(target.GroupId);
  const nested = (inner: string) => '['.repeat(depth) + inner + ']'.repeat(depth);
  const fault = (title: string, expect: Expectation, text: string): Fault => {
    return { title: `${title} nests ${depth} levels deep`, expect, call: { body: { text } } };
  };
  const oddKey = answeredOr(target, ['key-type', 'body-not-json'], [null]);
  return [
    fault('an array', refusedFor(['body-not-object', 'body-not-json']), nested(id)),
    fault('GroupCounterKeys', oddKey, `{"GroupId":${id},"GroupCounterKeys":[${nested('"like"')}]}`),
    fault('GroupId', refusedFor(['group-id-type', 'body-not-json']), `{"GroupId":${nested(id)}}`),
  ];
}
