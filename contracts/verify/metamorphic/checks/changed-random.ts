import { judgeSameAnswer } from '../../../oracles/metamorphic/judge-same-answer.ts';
import { bothCalls, type MetamorphicCheck, metamorphic, pair } from '../comparison.ts';

/** Where readers of 32-bit integers go wrong: nothing, the sign bit, all bits. */
const EDGES = [0, 2 ** 31, 2 ** 32 - 1];

export const changedRandom: MetamorphicCheck = {
  definition: metamorphic(
    'changed-random',
    'Another random, from 0 to 4294967295, does not change the answer.',
    '[page]: random is any number from 0 to 4294967295',
  ),
  leastKeys: 0,
  plan: (material) => {
    const { uint32 } = material.draw;
    return bothCalls(material).flatMap((call) =>
      [...EDGES, uint32(), uint32(), uint32()].map((random) =>
        pair(call, { ...call, random, name: `the same call with random=${random}` }, judgeSameAnswer),
      ),
    );
  },
};
