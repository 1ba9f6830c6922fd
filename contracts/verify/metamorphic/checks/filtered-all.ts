import { judgeFilteredAll as judge } from '../../../oracles/metamorphic/judge-filtered-all.ts';
import { askAll, askFor, type MetamorphicCheck, metamorphic, pair } from '../comparison.ts';

export const filteredAll: MetamorphicCheck = {
  definition: metamorphic(
    'filtered-all',
    'A call for some keys is answered with those counters of the answer to the call for all, each key by itself too.',
    '[page]: GroupCounterKeys lists the keys of the counters to get; [page]: all counters are returned where GroupCounterKeys passes no value in',
  ),
  leastKeys: 1,
  plan: (material) => {
    const { keys, said, absent, draw } = material;
    const some = () => draw.shuffled(keys).slice(0, Math.ceil(keys.length / 2));
    const choices = [
      ...[...keys, ...said].map((key) => [key]),
      keys,
      some(),
      some(),
      some(),
      [...keys.slice(0, 19), absent],
      [absent, ...keys.slice(0, 1)],
    ];
    return choices.map((asked) =>
      pair(askAll(material), askFor(material, asked), (all, part) => judge(all, part, asked)),
    );
  },
};
