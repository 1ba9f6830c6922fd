import { LIMITS } from '../../openapi/generated/constants.ts';
import type { Finding } from '../finding.ts';
import { NumberLiteral } from '../wire/exact-json.ts';
import type { AskedOfPact } from './asked.ts';
import type { ComparedInteraction } from './compared-interaction.ts';
import { expectedAt, expectedMembers, isJsonObject } from './expected-body.ts';
import { shownValue } from './judge-examples.ts';
import { mostOf } from './judge-number.ts';
import { hasMatcher } from './matching-rules.ts';
import type { Scalar } from './takes.ts';

/**
 * Rules of counters that refuse what a group may hold, where no state of ours says what this one holds. An example without
 * a rule is a value that the consumer's own state is to make, and so no matter of rules.
 */
export function findNarrowCounters(
  interaction: ComparedInteraction,
  { keys, held }: Pick<AskedOfPact, 'keys' | 'held'>,
): Finding[] {
  const counters = expectedMembers(interaction)?.['GroupCounter'];
  if (held !== 'unknown' || !Array.isArray(counters) || counters.length === 0) return [];
  const asked = keys?.filter((key) => typeof key === 'string') ?? [];
  return [
    ...ofNumber(interaction, counters, asked.length > 0 ? new Set(asked).size : LIMITS.countersPerGroup),
    ...counters
      .slice(0, MOST_JUDGED)
      .flatMap((item, at) => [
        ...ofRule(interaction, at, 'Value', item, EDGES),
        ...ofRule(
          interaction,
          at,
          'Key',
          item,
          ofEvery(interaction, counters) ? (asked.length > 0 ? asked : KEYS) : [],
        ),
      ]),
  ];
}

/** Further ones are judged by the same rules. */
const MOST_JUDGED = LIMITS.countersPerGroup;

/** What a Value may be: none, below it, and the ends of int64. */
const EDGES = ['0', '-1', '9223372036854775807', '-9223372036854775808'].map((text) => new NumberLiteral(text));

/** Keys that a group may have, for rules that tell them by their letters. */
const KEYS = ['k', 'Key 1', '\u540d'];

/** Whether the rules for one element hold for all that an answer has. */
function ofEvery(interaction: ComparedInteraction, counters: readonly unknown[]): boolean {
  return hasMatcher(expectedAt(interaction, ['GroupCounter'], counters).rule, 'type', 'eachValue');
}

function ofRule(
  interaction: ComparedInteraction,
  at: number,
  name: string,
  item: unknown,
  possible: readonly Scalar[],
): Finding[] {
  const example = isJsonObject(item) ? item[name] : undefined;
  const place = expectedAt(interaction, ['GroupCounter', String(at), name], example);
  const isFixed = place.rule?.matchers.every(({ match }) => match === 'equality') ?? true;
  const refused = possible.filter((value) => !place.takes(value));
  // Where it takes none of what may be there, it is no wish but a fault, which another check tells.
  const isOfKind = name === 'Key' ? typeof example === 'string' : example instanceof NumberLiteral;
  const takesSome = isOfKind || refused.length < possible.length;
  if (example === undefined || isFixed || refused.length === 0 || !takesSome) return [];
  const message = `The pact takes no ${name} such as ${refused.map(shownValue).join(', ')}, which a group may hold: a right provider may answer it.`;
  return [{ code: 'pact.open', path: `/GroupCounter/${at}/${name}`, expected: refused, actual: example, message }];
}

function ofNumber(interaction: ComparedInteraction, counters: readonly unknown[], possible: number): Finding[] {
  const most = mostOf(interaction, counters);
  const { rule } = expectedAt(interaction, ['GroupCounter'], counters);
  if (rule === undefined || most >= possible || !hasMatcher(rule, 'type')) return [];
  const message = `The pact takes no more than ${most} counters: a right provider may answer with ${possible}, where the group holds so many.`;
  return [{ code: 'pact.open', path: '/GroupCounter', expected: possible, actual: most, message }];
}
