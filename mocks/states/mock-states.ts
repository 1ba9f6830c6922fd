import { isAppWide, type StateChange, type StateName, type StateParams } from '../../contracts/scenarios/states.ts';
import { type Limits, MOCK_LIMITS } from '../limits.ts';
import { exactCounters } from '../service/group-of.ts';
import { type Group, NO_GROUP, type World } from '../service/world.ts';

/**
 * The provider states of a world. `apply` sets one up or undoes it; `replace` sets one up in place of all that was said of
 * its group, as a call does that changes the group itself; `reset` forgets all; `size` counts what is set up.
 */
export type States = {
  apply(change: StateChange): void;
  replace(change: StateChange): void;
  reset(): void;
  size(): number;
};

/** One state that was set up and not torn down; `subject` is its GroupId, or empty for the whole app. */
type StateLayer = { number: number; state: StateName; subject: string; makeOf: (group: Group) => Group };

/**
 * Keeps what was set up in the order it came, and makes the world from it. So a teardown takes out exactly its own
 * set-up, and what was there before shows again, in whatever order states come and go. Beyond the limits the oldest is
 * forgotten, so that set-ups without teardown cannot pile up.
 */
export function createStates(world: World, limits: Pick<Limits, 'states' | 'statesOfOneGroup'> = MOCK_LIMITS): States {
  // By the number of their set-up; none is below `first`.
  const all = new Map<number, StateLayer>();
  let first = 0;
  let next = 0;
  const bySubject = new Map<string, StateLayer[]>();

  function setUp(layer: StateLayer): void {
    const own = bySubject.get(layer.subject) ?? [];
    if (own.length >= limits.statesOfOneGroup) forget(own[0]);
    else if (all.size >= limits.states) forget(oldestOfAll());
    all.set(layer.number, layer);
    bySubject.set(layer.subject, [...(bySubject.get(layer.subject) ?? []), layer]);
    show(world, layer.subject, bySubject.get(layer.subject));
  }

  function oldestOfAll(): StateLayer | undefined {
    while (first < next && !all.has(first)) first++;
    return all.get(first);
  }

  function forget(layer: StateLayer | undefined): void {
    if (layer === undefined) return;
    all.delete(layer.number);
    const others = bySubject.get(layer.subject)?.filter((other) => other !== layer) ?? [];
    if (others.length === 0) bySubject.delete(layer.subject);
    else bySubject.set(layer.subject, others);
    show(world, layer.subject, others);
  }

  const layerOf = (change: StateChange): StateLayer => {
    return { number: next++, state: change.state, subject: subjectOf(change), makeOf: makerOf(change) };
  };

  return {
    apply(change) {
      const last = bySubject.get(subjectOf(change))?.findLast(({ state }) => state === change.state);
      if (change.action === 'setup') setUp(layerOf(change));
      else if (last !== undefined) forget(last);
    },
    replace(change) {
      for (const layer of bySubject.get(subjectOf(change)) ?? []) forget(layer);
      setUp(layerOf(change));
    },
    reset() {
      all.clear();
      bySubject.clear();
      world.groups.clear();
      showApp(world, []);
    },
    size: () => all.size,
  };
}

function subjectOf({ state, params }: StateChange): string {
  return !isAppWide(state) && 'GroupId' in params ? params.GroupId : '';
}

function show(world: World, subject: string, layers: readonly StateLayer[] = []): void {
  if (subject === '') showApp(world, layers);
  else if (layers.length === 0) world.groups.delete(subject);
  else
    world.groups.set(
      subject,
      layers.reduce((group, { makeOf }) => makeOf(group), NO_GROUP),
    );
}

function showApp({ app }: World, layers: readonly StateLayer[]): void {
  app.plan = layers.some(({ state }) => state === 'a plan without group counters') ? 'too-low' : 'premium';
  app.limitExhausted = layers.some(({ state }) => state === 'an exhausted call limit');
}

function makerOf({ state, params }: StateChange): StateLayer['makeOf'] {
  // The handlers are exhaustive by type; this pairs each with its own parameters.
  const handler = GROUP_STATES[state] as (params: StateChange['params']) => StateLayer['makeOf'];
  return handler(params);
}

/** What each state does to its group. The first three replace what was said of it, the next two add to it. */
const GROUP_STATES: { [Name in StateName]: (params: StateParams[Name]) => StateLayer['makeOf'] } = {
  'a group with counters': ({ Type = NO_GROUP.type, GroupCounter }) => {
    const group: Group = { ...NO_GROUP, existence: 'present', type: Type, counters: exactCounters(GroupCounter) };
    return () => group;
  },
  'no group': () => () => NO_GROUP,
  'a dismissed group': () => () => ({ ...NO_GROUP, existence: 'dismissed' }),
  'no permission': () => (group) => ({ ...group, permitted: false }),
  'an internal error': () => (group) => ({ ...group, broken: true }),
  'a plan without group counters': () => (group) => group,
  'an exhausted call limit': () => (group) => group,
};
