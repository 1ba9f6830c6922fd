import { isAppWide, type StateChange, type StateName, type StateParams } from '../contracts/states.ts';
import { exactCounters } from './service/groups.ts';
import { type Group, NO_GROUP, type World } from './service/world.ts';

/** The provider states of a world. `apply` sets one up or undoes it; `reset` forgets all. */
export type States = { apply(change: StateChange): void; reset(): void };

/** One state that was set up and not torn down; `subject` is its GroupId, or empty for the whole app. */
type Layer = { state: StateName; subject: string; change: StateChange };

/** More than any scenario needs; beyond it the oldest are forgotten, so set-ups without teardown cannot pile up. */
const MAX_LAYERS = 10_000;

/**
 * Keeps what was set up in the order it came, and makes the world from it. So a teardown takes out exactly its own
 * set-up, and what was there before shows again, in whatever order states come and go.
 */
export function createStates(world: World): States {
  let layers: Layer[] = [];
  return {
    apply(change) {
      const { state } = change;
      const subject = subjectOf(change);
      const layer = { state, subject, change };
      layers = change.action === 'setup' ? [...layers, layer].slice(-MAX_LAYERS) : without(layers, layer);
      if (isAppWide(state)) showApp(world, layers);
      else showGroup(world, layers, subject);
    },
    reset() {
      layers = [];
      world.groups.clear();
      showApp(world, layers);
    },
  };
}

function subjectOf({ params }: StateChange): string {
  return 'GroupId' in params ? params.GroupId : '';
}

/** The layers without the last one of this state and subject. */
function without(layers: readonly Layer[], { state, subject }: Layer): Layer[] {
  const last = layers.findLastIndex((layer) => layer.state === state && layer.subject === subject);
  return layers.filter((_layer, index) => index !== last);
}

function showApp({ app }: World, layers: readonly Layer[]): void {
  app.plan = layers.some(({ state }) => state === 'a plan without group counters') ? 'too-low' : 'premium';
  app.limitExhausted = layers.some(({ state }) => state === 'an exhausted call limit');
}

function showGroup({ groups }: World, layers: readonly Layer[], groupId: string): void {
  const own = layers.filter(({ subject }) => subject === groupId);
  if (own.length === 0) groups.delete(groupId);
  else groups.set(groupId, own.reduce(applyLayer, NO_GROUP));
}

function applyLayer(group: Group, { change }: Layer): Group {
  // The handlers are exhaustive by type; this pairs each with its own parameters.
  const handler = GROUP_STATES[change.state] as (group: Group, params: StateChange['params']) => Group;
  return handler(group, change.params);
}

/** What each state does to its group. The first three replace what was said of it, the next two add to it. */
const GROUP_STATES: { [Name in StateName]: (group: Group, params: StateParams[Name]) => Group } = {
  'a group with counters': (_group, { Type = NO_GROUP.type, GroupCounter }) => ({
    ...NO_GROUP,
    existence: 'present',
    type: Type,
    counters: exactCounters(GroupCounter),
  }),
  'no group': () => NO_GROUP,
  'a dismissed group': () => ({ ...NO_GROUP, existence: 'dismissed' }),
  'no permission': (group) => ({ ...group, permitted: false }),
  'an internal error': (group) => ({ ...group, broken: true }),
  'a plan without group counters': (group) => group,
  'an exhausted call limit': (group) => group,
};
