import { judgeLoad, type LimitJudgement, mergeJudgements } from './judge/judge-load.ts';
import { limitChecksNotRun } from './judge/limit-checks.ts';
import { measureTwice } from './measure-twice.ts';
import { type Profile, SHORT_PROFILES } from './profiles.ts';
import { type LoadOptions, type LoadRun, runLoad } from './run-load.ts';

export type InShortOptions = Omit<LoadOptions, 'profile'> & {
  /** The profiles to run; by default the short ones. */
  profiles?: { below: Profile; above: Profile };
  /** Why nothing may be sent above the limit, where it may not: what needs it is then `notApplicable`. */
  notAbove?: string;
};

/** Runs below the limit, then above it, each after an idle pause, and makes one judgement of both. */
export async function runInShort(
  { profiles = SHORT_PROFILES, notAbove, ...options }: InShortOptions,
  run: (options: LoadOptions) => Promise<LoadRun> = runLoad,
): Promise<LimitJudgement> {
  const judge = (profile: Profile): Promise<LimitJudgement> =>
    measureTwice(
      async () => judgeLoad(await run({ ...options, profile }), profile),
      (why) => options.progress(`${profile.name}, again: ${why}`),
    );
  const below = await judge(profiles.below);
  if (notAbove === undefined) return mergeJudgements(below, await judge(profiles.above));
  const above = limitChecksNotRun('notApplicable', notAbove, ['above']);
  const judged = new Set(below.checks.map(({ id }) => id));
  return { ...below, checks: [...below.checks, ...above.filter(({ id }) => !judged.has(id))] };
}
