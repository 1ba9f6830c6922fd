import { withWrongAnswers } from './judge/agreed.ts';
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
 * Runs below the limit, then above it, each after an idle pause, and makes one judgement of what ran. With a twin of the
 * provider both are run at once; one that does not count by that is run as if it had not been, for the other may have
 * disturbed it. Only wrong answers stay wrong.
 */
export async function runInShort(
  { profiles = SHORT_PROFILES, needed = ['below', 'above'], twin, ...options }: InShortOptions,
  run: (options: LoadOptions) => Promise<LoadRun> = runLoad,
): Promise<LimitJudgement> {
  const measureOnce = async (name: ShortName, load: Omit<LoadOptions, 'profile'> = options) => {
    const profile = profiles[name];
    return judgeLoad(await run({ ...load, profile }), profile);
  };
  const beside = twin
    ? await Promise.all(needed.map((name) => measureOnce(name, name === 'above' ? twin : options)))
    : [];
  const judgements: LimitJudgement[] = [];
  for (const [index, name] of needed.entries()) {
    const first = beside[index];
    if (first && first.again === undefined) {
      judgements.push(first);
      continue;
    }
    const again = (why: string): void => options.progress(`${name}, again: ${why}`);
    if (first) again(`${first.again}, this time by itself`);
    const alone = await measureTwice(() => measureOnce(name), again);
    judgements.push(first ? withWrongAnswers(first, alone) : alone);
  }
  return besideControl(judgements.reduce(mergeJudgements));
}
