import { judgeSameAnswer } from '../../../oracles/metamorphic/judge-same-answer.ts';
import { bothCalls, type MetamorphicCheck, metamorphic, pair } from '../comparison.ts';

/** With two reads each, more than a fault in every seventh answer can hide behind. */
const TIMES = 5;

export const repeatedCall: MetamorphicCheck = {
  definition: metamorphic(
    'repeated-call',
    'The same call again has the same answer.',
    '[page]: the call gets counters and is not said to change any; [page]: a Value is the latest of its counter',
  ),
  leastKeys: 0,
  plan: (material) =>
    bothCalls(material).flatMap((call) =>
      Array.from({ length: TIMES }, () => pair(call, { ...call, name: 'the same call again' }, judgeSameAnswer)),
    ),
};
