import { judgeUnionOfKeys as judge } from '../../../oracles/metamorphic/judge-union-of-keys.ts';
import { askFor, type Comparison, type Material, type MetamorphicCheck, metamorphic } from '../comparison.ts';

export const unionOfKeys: MetamorphicCheck = {
  definition: metamorphic(
    'union-of-keys',
    'A call for the keys of two calls together is answered with what the two are answered.',
    '[page]: GroupCounterKeys lists the keys of the counters to get',
  ),
  leastKeys: 2,
  plan: (material) => {
    const { keys, absent, draw } = material;
    const middle = Math.ceil(keys.length / 2);
    const shuffled = draw.shuffled(keys);
    return [
      joined(material, keys.slice(0, middle), keys.slice(middle)),
      joined(material, keys.slice(0, 1), keys.slice(1)),
      joined(
        material,
        keys.filter(isEven),
        keys.filter((_key, index) => !isEven(_key, index)),
      ),
      // With keys of both, which are due once.
      joined(material, shuffled.slice(0, middle + 1), shuffled.slice(middle - 1)),
      // In both parts, so that whatever is legal for it is the same of all three answers.
      joined(material, [absent, ...keys.slice(0, middle)], [...keys.slice(middle, 19), absent]),
    ];
  },
};

function joined(material: Material, one: readonly string[], other: readonly string[]): Comparison {
  const together = [...new Set([...one, ...other])];
  return {
    base: askFor(material, together),
    others: [askFor(material, one), askFor(material, other)],
    relate: judge,
  };
}

function isEven(_key: string, index: number): boolean {
  return index % 2 === 0;
}
