import type { Credentials } from '../../account/make-credentials.ts';
import { lackOf } from '../../account/needs.ts';
import { group } from '../../scenarios/build-scenario.ts';
import type { Held } from '../../scenarios/lawful.ts';
import type { StateCounter } from '../../scenarios/states.ts';
import type { LayerOptions } from '../layer-run.ts';
import { credentialsFor } from '../stage/credentials-for.ts';
import { ofRun } from '../stage/run-names.ts';
import type { NotPlayed, Stage } from '../stage/stage.ts';
import { isNotPlayed, withStates } from '../stage/with-states.ts';
import { generatedGroups } from './content.ts';

/** A group to ask, and what is known of it. */
export type Aim = { GroupId: string; held: Exclude<Held, 'no-group'> };

/**
 * What generated calls stand on: who calls, with a UserSig that is right and one of another app's key, and which groups
 * there are. `leftOut`: those that could not be made.
 */
export type Ground = {
  credentials: Credentials & { usersig: string };
  wrong: Credentials;
  aims: readonly Aim[];
  /** GroupIds that no group has. */
  missing: readonly string[];
  leftOut: number;
};

/** Lays the ground for calls, hands it over, and clears it away. Groups that cannot be made are done without. */
export async function withGround<Result extends object>(
  stage: Stage,
  options: LayerOptions,
  use: (ground: Ground) => Promise<Result>,
): Promise<Result | NotPlayed> {
  const prefix = ofRun(groupPrefix(options.seed), stage);
  const missing = [0, 1, 2].map((index) => `${prefix}-none-${index}`);
  const stand = async (account: Stage['account'], aims: readonly Aim[], leftOut = 0): Promise<Result | NotPlayed> => {
    const credentials = credentialsFor(stage, account);
    if (isNotPlayed(credentials)) return credentials;
    const wrong = credentialsFor(stage, account, 'other-key');
    if (isNotPlayed(wrong)) return wrong;
    const { usersig } = credentials;
    if (usersig === undefined) return { kind: 'couldNotRun', reason: lackOf('usersig').reason };
    return use({ credentials: { ...credentials, usersig }, wrong, aims, missing, leftOut });
  };
  if (stage.states) return withGroups(stage, generatedGroups(prefix, options.seed), stand);
  return stand(
    stage.account,
    options.groups.map(({ GroupId, counters = 'unknown' as const }) => ({ GroupId, held: counters })),
  );
}

/** What the GroupIds of this layer begin with, as in the table; the same for the same seed. */
export function groupPrefix(seed: number): string {
  return `kit-fuzz-${(seed >>> 0).toString(36)}`;
}

type MadeGroup = { GroupId: string; held: readonly StateCounter[] };
type Stand<Result> = (account: Stage['account'], aims: readonly Aim[], leftOut: number) => Promise<Result | NotPlayed>;

/** One group inside the other, so that one that cannot be made is left out and the others stay. */
async function withGroups<Result extends object>(
  stage: Stage,
  groups: readonly MadeGroup[],
  use: Stand<Result>,
  made: readonly MadeGroup[] = [],
  leftOut = 0,
): Promise<Result | NotPlayed> {
  const [next, ...rest] = groups;
  if (next === undefined) return use(stage.account, made, leftOut);
  let entered = false;
  const result = await withStates<Result>(stage, [group(next.GroupId, next.held)], (account) => {
    entered = true;
    return withGroups({ ...stage, account }, rest, use, [...made, next], leftOut);
  });
  const refused = !entered && isNotPlayed(result) && result.kind === 'couldNotRun';
  const needsOne = made.length === 0 && rest.length === 0;
  return refused && !needsOne ? withGroups(stage, rest, use, made, leftOut + 1) : result;
}
