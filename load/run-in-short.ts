import { besideControl } from './judge/beside-control.ts';
import { judgeLoad, mergeJudgements } from './judge/judge-load.ts';
import type { LimitJudgement } from './judge/limit-judgement.ts';
import type { LoadOptions } from './load-options.ts';
import { measureTwice } from './measure-twice.ts';
import { type Profile, SHORT_PROFILES } from './profiles.ts';
import { type LoadRun, runLoad } from './run-load.ts';

/** Names of the profiles of `check`, in the order in which they run. */
export type ShortName = keyof typeof SHORT_PROFILES;

export type InShortOptions = Omit<LoadOptions, 'profile'> & {
  /** The profiles to run; by default the short ones. */
  profiles?: Readonly<Record<ShortName, Profile>>;
  /** Which of them are run, at least one; by default all. */
  needed?: readonly ShortName[];
};

/** Runs below the limit, then above it, each after an idle pause, and makes one judgement of what ran. */
export async function runInShort(
  { profiles = SHORT_PROFILES, needed = ['below', 'above'], ...options }: InShortOptions,
  run: (options: LoadOptions) => Promise<LoadRun> = runLoad,
): Promise<LimitJudgement> {
  const judgements: LimitJudgement[] = [];
  for (const profile of needed.map((name) => profiles[name])) {
    const judge = async () => judgeLoad(await run({ ...options, profile }), profile);
    judgements.push(await measureTwice(judge, (why) => options.progress(`${profile.name}, again: ${why}`)));
  }
  return besideControl(judgements.reduce(mergeJudgements));
}
