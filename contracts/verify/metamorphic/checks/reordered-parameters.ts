import { judgeSameAnswer } from '../../../oracles/metamorphic/judge-same-answer.ts';
import { bothCalls, type MetamorphicCheck, metamorphic, type NamedCall, pair } from '../comparison.ts';

const SHUFFLES = 3;

export const reorderedParameters: MetamorphicCheck = {
  definition: metamorphic(
    'reordered-parameters',
    'The order of the query parameters does not change the answer.',
    '[page]: the table of parameters tells them by their names; [overview]: these names are case-sensitive',
  ),
  leastKeys: 0,
  plan: (material) => {
    const orders: NonNullable<NamedCall['reorder']>[] = [
      (parts) => parts.toReversed(),
      ...Array.from({ length: SHUFFLES }, () => orderOf(material.draw.uint32())),
    ];
    return bothCalls(material).flatMap((call) =>
      orders.map((reorder) =>
        pair(
          call,
          { ...call, reorder, name: 'the same call with its query parameters in another order' },
          judgeSameAnswer,
        ),
      ),
    );
  },
};

/** An order of up to a dozen parts that the number stands for: the same each time it is asked for. */
function orderOf(number: number): (parts: readonly string[]) => string[] {
  return (parts) => {
    const left = [...parts];
    let rest = number;
    const ordered: string[] = [];
    while (left.length > 0) {
      ordered.push(...left.splice(rest % left.length, 1));
      rest = Math.floor(rest / (left.length + 1));
    }
    return ordered;
  };
}
