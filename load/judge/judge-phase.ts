import type { CheckResult, Observation } from '../../contracts/report/check-result.ts';
import type { Measured } from '../measure/measured.ts';
import { isCloseBelow } from '../profiles.ts';
import { judgeAbove } from './judge-above.ts';
import { judgeBelow } from './judge-below.ts';
import { judgeCloseBelow } from './judge-close-below.ts';
import { judgeLoadAnswers } from './judge-load-answers.ts';
import { judgeRecovery } from './judge-recovery.ts';
import type { JudgedProfile } from './judged-profile.ts';
import { observeLoad } from './observe-load.ts';
import { observeAtLimit, observeRefusals } from './observe-refusals.ts';
import { runTrouble, stepTrouble } from './run-trouble.ts';
import { unevenSeconds } from './uneven-seconds.ts';
import { troubleIn, type Unproven } from './unproven.ts';

/** The kinds of load that are judged each in its own way. */
export type PhaseKind = 'below' | 'close-below' | 'at' | 'above' | 'recovery' | 'window';

/** The kind of a load, by its name; any other load is below the limit or above it by what it expects. */
export function phaseKind({ name, ratePerSecond, expect }: JudgedProfile): PhaseKind {
  if (name === 'at' || name === 'recovery' || name === 'window') return name;
  if (name === 'above' || expect === 'surplus-refused') return 'above';
  return isCloseBelow(ratePerSecond) ? 'close-below' : 'below';
}

/** Why a load proves nothing, where it does not. */
export function troubleOf(measured: Measured, profile: JudgedProfile): Unproven | undefined {
  const kind = phaseKind(profile);
  // These have steps and pauses of their own.
  return kind === 'recovery' || kind === 'window' ? stepTrouble(measured, profile) : runTrouble(measured, profile);
}

/** The checks of the limit that a load decides, apart from those of its answers. None passes that was not loaded evenly. */
export function judgeRate(measured: Measured, profile: JudgedProfile, trouble: Unproven | undefined): CheckResult[] {
  const checks = judgeKind(measured, profile, trouble);
  const uneven = checks.some(isPassed) ? unevenSeconds(measured, profile) : undefined;
  if (!uneven) return checks;
  const open = { outcome: 'errored', ...troubleIn(uneven, `load ${profile.name}`) } as const;
  return checks.map((check) => (isPassed(check) ? { ...check, ...open } : check));
}

function isPassed({ outcome }: CheckResult): boolean {
  return outcome === 'passed';
}

function judgeKind(measured: Measured, profile: JudgedProfile, trouble: Unproven | undefined): CheckResult[] {
  switch (phaseKind(profile)) {
    case 'below':
      return judgeBelow(measured, profile, trouble);
    case 'close-below':
      return [judgeCloseBelow(measured, profile, trouble)];
    case 'above':
      return judgeAbove(measured, profile, trouble);
    case 'recovery':
      return judgeRecovery(measured, profile, trouble);
    // A few milliseconds of jitter decide what is refused at the limit; and of bursts the window, which is not judged.
    case 'at':
    case 'window':
      return [];
  }
}

/** The check of the answers of a load; where the load only informs, its answers are such however it was offered. */
export function judgeAnswers(measured: Measured, profile: JudgedProfile, trouble: Unproven | undefined): CheckResult {
  const isInformation = phaseKind(profile) === 'at' && trouble?.offered === false;
  return judgeLoadAnswers(measured, profile, isInformation ? undefined : trouble);
}

/** What a load saw that decides nothing. */
export function observePhase(measured: Measured, profile: JudgedProfile): Observation[] {
  const kind = phaseKind(profile);
  if (kind === 'at') return observeAtLimit(measured, profile);
  const isBelow = kind === 'below' || kind === 'close-below';
  return [
    ...observeLoad(measured, { ...profile, expect: isBelow ? 'nothing-refused' : 'surplus-refused' }),
    ...(isBelow ? [] : observeRefusals(measured)),
  ];
}
