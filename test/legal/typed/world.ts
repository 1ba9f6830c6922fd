type Group = { type: string; counters: ReadonlyMap<string, bigint> };

/** A group as it is told: by a state, or when the provider starts. */
export type Told = {
  GroupId?: string;
  Type?: string;
  GroupCounter?: readonly { Key: string; Value: number | string | bigint }[];
  state?: string;
};

type Params = Told & { SDKAppID?: number | bigint };

/** A state as it is sent. */
export type Change = { state?: string; params?: Params; action?: string };

/** What there is at the provider, and what holds of it. */
export class World {
  readonly #groups = new Map<string, Group | 'dismissed'>();
  readonly #marks = new Set<string>();

  constructor(told: readonly Told[]) {
    for (const params of told)
      for (const state of new Set(['a group with counters', params.state ?? ''])) this.change({ state, params });
  }

  group(id: string): Group | 'dismissed' | undefined {
    return this.#groups.get(id);
  }

  /** Whether a state that only marks a group or an app holds of it. */
  is(state: string, subject: string): boolean {
    return this.#marks.has(`${state} ${subject}`);
  }

  /** Makes a state, or undoes it at its teardown; false where it cannot be made. */
  change({ state = '', params = {}, action }: Change): boolean {
    const { GroupId = '', SDKAppID } = params;
    const isOver = action === 'teardown';
    if (state === 'no permission' || state === 'an internal error') return this.#mark(state, GroupId, isOver);
    if (state === 'a plan without group counters' || state === 'an exhausted call limit')
      return this.#mark(state, String(SDKAppID), isOver);
    if (state !== '') this.#forget(GroupId);
    if (state === 'a group with counters' && !isOver) this.#groups.set(GroupId, groupOf(params));
    if (state === 'a dismissed group' && !isOver) this.#groups.set(GroupId, 'dismissed');
    return ['', 'no group', 'a group with counters', 'a dismissed group'].includes(state);
  }

  #mark(state: string, subject: string, isOver: boolean): true {
    const mark = `${state} ${subject}`;
    if (isOver) this.#marks.delete(mark);
    else this.#marks.add(mark);
    return true;
  }

  #forget(id: string): void {
    this.#groups.delete(id);
    this.#mark('no permission', id, true);
    this.#mark('an internal error', id, true);
  }
}

function groupOf({ Type = 'Public', GroupCounter = [] }: Params): Group {
  return { type: Type, counters: new Map(GroupCounter.map(({ Key, Value }) => [Key, BigInt(Value)])) };
}
