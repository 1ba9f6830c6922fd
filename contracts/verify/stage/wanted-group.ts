import { countersText } from '../../oracles/answer-text.ts';
import type { GivenState } from '../../scenarios/states.ts';
import { hasPlainCounters } from './stand-in.ts';

/** Longer keys are cut where they are shown, and nobody can make a group by what is left of them. */
const LONGEST_SHOWN = 40;

/** Which groups a configuration would have to name for a scenario with these states, in words; undefined where these cannot be said. */
export function wantedGroups(given: readonly GivenState[]): string | undefined {
  const counters = given.flatMap(({ params }) => ('GroupCounter' in params ? params.GroupCounter : []));
  if (counters.some(({ Key }) => Key.length > LONGEST_SHOWN)) return undefined;
  const byGroup = Map.groupBy(given, ({ params }) => ('GroupId' in params ? params.GroupId : ''));
  const plain = byGroup.size === 1 && hasPlainCounters(given);
  const wanted = [...byGroup.values()].map((states) => groupText(states, plain));
  return [...new Set(wanted)].join(' and ');
}

function groupText(states: readonly GivenState[], plain: boolean): string {
  const last = states.at(-1);
  if (last === undefined) return 'a group';
  if (last.state !== 'a group with counters') return `a group in the state "${last.state}"`;
  const { Type = 'Public', GroupCounter } = last.params;
  const [count, what] = [GroupCounter.length, countersText(GroupCounter, GroupCounter.length)];
  const atLeast = `${count} ${count === 1 ? 'counter' : 'counters'} or more that are named`;
  return `${Type.startsWith('A') ? 'an' : 'a'} ${Type} group with ${plain ? atLeast : `${count === 0 ? '' : 'exactly '}${what}`}`;
}
