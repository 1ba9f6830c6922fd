/** A group of the provider; values are int64. */
export type Group = { type: string; counters: Map<string, bigint> };

/** A group as it is told: by a state, or when the provider starts. */
export type GroupTold = {
  GroupId: string;
  Type?: string;
  GroupCounter?: readonly { Key: string; Value: number | string | bigint }[];
  state?: string;
};

type StateParams = Partial<GroupTold> & { SDKAppID?: number | bigint };

/** All that the provider holds: its groups, what is said of them, and of apps. */
export type Store = {
  groups: Map<string, Group>;
  denied: Set<string>;
  broken: Set<string>;
  appsWithoutPlan: Set<string>;
  appsOverLimit: Set<string>;
};

export function createStore(told: readonly GroupTold[]): Store {
  const store: Store = {
    groups: new Map(),
    denied: new Set(),
    broken: new Set(),
    appsWithoutPlan: new Set(),
    appsOverLimit: new Set(),
  };
  for (const group of told) {
    setState(store, { state: 'a group with counters', params: group });
    setState(store, { state: group.state, params: group });
  }
  return store;
}

/** Makes a state, or undoes it at its teardown; false where it is not known. What it says of a group replaces what was said. */
export function setState(
  store: Store,
  { state, params = {}, action }: { state?: string | undefined; params?: StateParams; action?: string },
): boolean {
  const id = params.GroupId ?? '';
  const mark = (all: Set<string>, value: unknown) =>
    action === 'teardown' ? all.delete(String(value)) : all.add(String(value));
  switch (state ?? '') {
    case '':
      return true;
    case 'a group with counters':
      forget(store, id);
      if (action !== 'teardown') store.groups.set(id, groupOf(params));
      return true;
    case 'no group':
    case 'a dismissed group':
      forget(store, id);
      return true;
    case 'no permission':
      mark(store.denied, id);
      return true;
    case 'an internal error':
      mark(store.broken, id);
      return true;
    case 'a plan without group counters':
      mark(store.appsWithoutPlan, params.SDKAppID);
      return true;
    case 'an exhausted call limit':
      mark(store.appsOverLimit, params.SDKAppID);
      return true;
    default:
      return false;
  }
}

function forget({ groups, denied, broken }: Store, id: string): void {
  for (const all of [groups, denied, broken]) all.delete(id);
}

function groupOf({ Type = 'Public', GroupCounter = [] }: StateParams): Group {
  return { type: Type, counters: new Map(GroupCounter.map(({ Key, Value }) => [Key, BigInt(Value)])) };
}
