import type { Scenario } from '../../scenarios/scenario.ts';
import type { GivenState, StateCounter } from '../../scenarios/states.ts';
import type { ConfiguredGroup } from './known-groups.ts';

/** A group that exists, in place of the one of a scenario; `pairs` says which counter stands for which. */
export type StandIn = {
  from: string;
  to: string;
  counters: readonly StateCounter[];
  pairs: ReadonlyMap<string, StateCounter>;
};

/**
 * The groups that can take the place of those of a scenario; undefined where one has none. A group stands for another in
 * the same state that holds the very same counters; or, in a scenario of a single group with plain counters, at least as
 * many. What a scenario says of special counters is never said of others. A refusal for what the call itself lacks wants a
 * group that is there, whatever it holds.
 */
export function standIns(scenario: Scenario, groups: readonly ConfiguredGroup[]): StandIn[] | undefined {
  const byGroup = Map.groupBy(scenario.given, ({ params }) => ('GroupId' in params ? params.GroupId : ''));
  const plain = byGroup.size === 1 && hasPlainCounters(scenario.given);
  const whatever = scenario.stateOptional === true && scenario.expect.outcome === 'refused';
  const free = new Set(groups);
  const found: StandIn[] = [];
  for (const [from, states] of byGroup) {
    const wanted = states.at(-1);
    const held = states.flatMap((state) => ('GroupCounter' in state.params ? state.params.GroupCounter : []));
    const fits = (group: ConfiguredGroup) => wanted !== undefined && isIn(group, wanted);
    const candidates = [...free].filter(fits);
    const group =
      candidates.find((one) => holdsSame(one, held)) ??
      candidates.find((one) => whatever || (plain && holdsEnough(one, held, scenario)));
    if (from === '' || group === undefined) return undefined;
    free.delete(group);
    found.push(standIn(from, group, held));
  }
  return found;
}

function isIn(group: ConfiguredGroup, { state, params }: GivenState): boolean {
  if (group.state !== state) return false;
  return (
    group.state !== 'a group with counters' ||
    (group.Type ?? 'Public') === (('Type' in params && params.Type) || 'Public')
  );
}

/** In other states than that of a group with counters, what it holds cannot be read anyway. */
function holdsSame(group: ConfiguredGroup, held: readonly StateCounter[]): boolean {
  if (group.state !== 'a group with counters') return true;
  const values = new Map(group.GroupCounter?.map(({ Key, Value }) => [Key, BigInt(Value)]));
  return (
    group.GroupCounter !== undefined &&
    values.size === held.length &&
    held.every(({ Key, Value }) => values.get(Key) === BigInt(Value))
  );
}

/** Counters that a scenario names for no other reason than to have some. */
const PLAIN_KEYS = ['like', 'unlike', 'share', 'gift'];

/** Whether all counters of these states are such. */
export function hasPlainCounters(given: readonly GivenState[]): boolean {
  const held = given.flatMap(({ params }) => ('GroupCounter' in params ? params.GroupCounter : []));
  return held.length > 0 && held.every(({ Key }) => PLAIN_KEYS.includes(Key));
}

/** Keys that the scenario asks for and its group lacks must be lacking here as well. */
function holdsEnough(group: ConfiguredGroup, held: readonly StateCounter[], { call: { body } }: Scenario): boolean {
  if (
    group.state !== 'a group with counters' ||
    group.GroupCounter === undefined ||
    group.GroupCounter.length < held.length
  )
    return false;
  const own = new Set(held.map(({ Key }) => Key));
  const lacking = keysInBody(body).filter((key) => !own.has(String(key)));
  return !group.GroupCounter.some(({ Key }) => lacking.includes(Key));
}

/** The keys that a body names. */
export function keysInBody(body: Scenario['call']['body']): readonly unknown[] {
  const keys = 'json' in body ? (body.json as { GroupCounterKeys?: unknown } | null)?.GroupCounterKeys : undefined;
  return Array.isArray(keys) ? keys : [];
}

function standIn(from: string, group: ConfiguredGroup, held: readonly StateCounter[]): StandIn {
  const counters = (group.state === 'a group with counters' && group.GroupCounter) || held;
  const same = holdsSame(group, held);
  const pairs = held.map((counter, at) => [counter.Key, same ? counter : (counters[at] ?? counter)] as const);
  return { from, to: group.GroupId, counters, pairs: new Map(pairs) };
}
