import { judgeSameAnswer } from '../../../oracles/metamorphic/judge-same-answer.ts';
import { askFor, type Material, type MetamorphicCheck, metamorphic, pair } from '../comparison.ts';

const SHUFFLES = 3;

export const permutedKeys: MetamorphicCheck = {
  definition: metamorphic(
    'permuted-keys',
    'The order of GroupCounterKeys does not change which counters are returned, nor their values.',
    '[unstated]: in which order counters are returned; [page]: GroupCounterKeys lists the keys of the counters to get',
  ),
  leastKeys: 2,
  inTurn: true,
  plan: (material) => {
    const { keys, absent } = material;
    const withAbsent = [...keys.slice(0, 19), absent];
    return [
      ...permutations(material, keys),
      ...permutations(material, keys.slice(0, 2)).slice(0, 1),
      ...permutations(material, withAbsent).slice(0, 3),
    ];
  },
};

/** Reversed, the last one first, and shuffled, each beside the order in which they stand. */
function permutations(material: Material, keys: readonly string[]) {
  const shuffles = Array.from({ length: SHUFFLES }, () => material.draw.shuffled(keys));
  return [keys.toReversed(), [...keys.slice(-1), ...keys.slice(0, -1)], ...shuffles].map((other) =>
    pair(askFor(material, keys), askFor(material, other), judgeSameAnswer),
  );
}
