import { judgeRepeatedKeys as judge } from '../../../oracles/metamorphic/judge-repeated-keys.ts';
import { askFor, type MetamorphicCheck, metamorphic, pair } from '../comparison.ts';

export const repeatedKeys: MetamorphicCheck = {
  definition: metamorphic(
    'repeated-keys',
    'Naming a key twice changes at most how often that counter is returned: not its value, and no other counter.',
    '[unstated]: how often a counter is returned whose key was asked for twice; [page]: GroupCounterKeys lists the keys of the counters to get',
  ),
  leastKeys: 1,
  plan: (material) => {
    // Whether a call may name more than 20 keys is not known; no call here does, repetitions included.
    const keys = material.keys.slice(0, 10);
    const [first, last] = [keys.slice(0, 1), keys.slice(-1)];
    const withAbsent = [...first, material.absent];
    const variants: [single: string[], repeated: string[]][] = [
      [first, [...first, ...first]],
      [keys, [...first, ...keys]],
      [keys, [...keys, ...first]],
      [keys, [...last, ...last, ...keys]],
      [keys, [...keys, ...keys]],
      [keys, material.draw.shuffled([...keys, ...keys])],
      [withAbsent, [...withAbsent, material.absent]],
    ];
    return variants.map(([single, repeated]) =>
      pair(askFor(material, single), askFor(material, repeated), (one, other) => judge(one, other, repeated)),
    );
  },
};
