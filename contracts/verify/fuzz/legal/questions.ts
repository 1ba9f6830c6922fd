import fc from 'fast-check';
import { LIMITS } from '../../../../openapi/generated/constants.ts';
import type { Held } from '../../../scenarios/lawful.ts';
import { keyToAsk, ODD_KEYS_TO_ASK, someOf, twinsToAsk } from '../draw-keys.ts';
import type { Ground } from '../ground.ts';
import { SHAPE, type Shape } from './shape.ts';

/** A legal call: which group it asks, what is known of that, for which keys, and in which shape. */
export type LegalCase = { GroupId: string; held: Held; keys: readonly string[] | null | undefined; shape: Shape };

/** Legal calls of any shape on this ground. */
export function legalCases({ aims, missing }: Ground): fc.Arbitrary<LegalCase> {
  const there = aims.map(({ GroupId, held }) => ({
    weight: 6,
    arbitrary: questions(GroupId, held, held === 'unknown' ? [] : held.map(({ Key }) => Key)),
  }));
  const absent = questions(fc.constantFrom(...missing), 'no-group', ['like']);
  return fc.oneof(...there, { weight: there.length > 0 ? 2 : 1, arbitrary: absent });
}

function questions(
  GroupId: string | fc.Arbitrary<string>,
  held: Held,
  keys: readonly string[],
): fc.Arbitrary<LegalCase> {
  return fc.record({
    GroupId: typeof GroupId === 'string' ? fc.constant(GroupId) : GroupId,
    held: fc.constant(held),
    keys: keysToAsk(keys),
    shape: SHAPE,
  });
}

/** More keys than a group has counters, and some. */
const MOST_KEYS = LIMITS.countersPerGroup + 10;

/** None, null, an empty list; only keys that are held, which must be answered; and any mixture, repetitions among it. */
function keysToAsk(held: readonly string[]): fc.Arbitrary<LegalCase['keys']> {
  const any = fc.array(keyToAsk(held), { maxLength: MOST_KEYS, size: 'max' });
  const few = fc.array(keyToAsk(held), { maxLength: 4 });
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 4, arbitrary: someOf(held) },
    { weight: 1, arbitrary: fc.constant([...held]) },
    { weight: 3, arbitrary: few },
    { weight: 3, arbitrary: any },
    { weight: 6, arbitrary: held.length > 0 ? twinsToAsk(held) : few },
    { weight: 2, arbitrary: ODD_KEYS_TO_ASK },
    { weight: 1, arbitrary: someOf(held).map((keys) => [...keys, ...keys].slice(0, MOST_KEYS)) },
    { weight: 1, arbitrary: fc.constantFrom<null | string[]>(null, []) },
  );
}
