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
  /** Another provider that is just like the first: loads are then offered at once, that above the limit to this one. */
  twin?: Omit<LoadOptions, 'profile'>;
};

/**
 * Runs below the limit, then above it, each after an idle pause, and makes one judgement of what ran; with a twin of the
 * provider, at the same time.
 */
export async function runInShort(
  { profiles = SHORT_PROFILES, needed = ['below', 'above'], twin, ...options }: InShortOptions,
  run: (options: LoadOptions) => Promise<LoadRun> = runLoad,
): Promise<LimitJudgement> {
  const measure = (name: ShortName, load: Omit<LoadOptions, 'profile'>): Promise<LimitJudgement> => {
    const profile = profiles[name];
    const judge = async () => judgeLoad(await run({ ...load, profile }), profile);
    return measureTwice(judge, (why) => load.progress(`${profile.name}, again: ${why}`));
  };
  if (twin) {
    const measured = needed.map((name) => measure(name, name === 'above' ? twin : options));
    return besideControl((await Promise.all(measured)).reduce(mergeJudgements));
  }
  const judgements: LimitJudgement[] = [];
  for (const name of needed) judgements.push(await measure(name, options));
  return besideControl(judgements.reduce(mergeJudgements));
}
