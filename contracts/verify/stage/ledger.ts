import { makesGroupAnew } from '../../scenarios/causes-of-states.ts';
import { type GivenState, isAppWide } from '../../scenarios/states.ts';

/** What was made at the state endpoint in a run. Times are in milliseconds, of the clock of the run. */
export type Ledger = {
  made: (state: GivenState, atMs: number) => void;
  takenDown: (state: GivenState, atMs: number) => void;
  /** What holds of a group that this run has made, and of the app. */
  now: (GroupId: string) => Standing;
  /** Of the groups of which anything holds now, the one that this text names; the longest ID of several. */
  named: (text: string) => string | undefined;
  /** What held of them at some moment since then, and does not hold any more. */
  earlier: (GroupId: string, sinceMs: number) => Standing[];
};

/** States that hold for a call: of its group, undefined where this run knows nothing of it, and of the app. */
export type Standing = { group?: readonly GivenState[] | undefined; app: readonly GivenState[] };

type Page = { now: readonly GivenState[]; before: { states: readonly GivenState[]; untilMs: number }[] };

/** More changes of one group are not made in so short a time. */
const MOST_BEFORE = 8;

/** A ledger in which nothing stands yet. */
export function createLedger(): Ledger {
  const pages = new Map<string, Page>();
  const pageOf = ({ state, params }: GivenState): Page => {
    const name = isAppWide(state) || !('GroupId' in params) ? APP : params.GroupId;
    const page = pages.get(name) ?? { now: [], before: [] };
    pages.set(name, page);
    return page;
  };
  const at = (GroupId: string) => ({ group: pages.get(GroupId), app: pages.get(APP) });
  return {
    made: (state, atMs) => {
      const page = pageOf(state);
      change(page, makesGroupAnew(state.state) ? [state] : [...page.now, state], atMs);
    },
    takenDown: (state, atMs) => {
      const page = pageOf(state);
      change(
        page,
        page.now.filter((one) => one !== state),
        atMs,
      );
    },
    now: (GroupId) => ({ group: at(GroupId).group?.now, app: at(GroupId).app?.now ?? [] }),
    named: (text) =>
      [...pages]
        .flatMap(([name, { now }]) => (name !== APP && now.length > 0 && text.includes(name) ? [name] : []))
        .reduce<string | undefined>(
          (longest, name) => (longest && longest.length > name.length ? longest : name),
          undefined,
        ),
    earlier: (GroupId, sinceMs) => {
      const { group, app } = at(GroupId);
      const groups = group ? [group.now, ...since(group, sinceMs)] : [undefined];
      const apps = [app?.now ?? [], ...(app ? since(app, sinceMs) : [])];
      return groups.flatMap((one) => apps.map((other) => ({ group: one, app: other }))).slice(1);
    },
  };
}

/** No group can have this ID. */
const APP = '';

function change(page: Page, states: readonly GivenState[], atMs: number): void {
  page.before = [{ states: page.now, untilMs: atMs }, ...page.before].slice(0, MOST_BEFORE);
  page.now = states;
}

function since({ before }: Page, sinceMs: number): (readonly GivenState[])[] {
  return before.filter(({ untilMs }) => untilMs >= sinceMs).map(({ states }) => states);
}
