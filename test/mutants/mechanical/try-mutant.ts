import type { CheckResult } from '../../../contracts/report/check.ts';
import type { MutatedMocks } from './load.ts';
import type { Trial } from './trials.ts';

/** What came of a mutant: caught by a check of a trial, or because the mock does not start with it; or it survived. */
export type MutantOutcome =
  | { kind: 'caught'; trial: string; check: string; layer: string }
  | { kind: 'does not start' }
  | { kind: 'survived' };

/** Tries a mutant in the trials that reach it, until one catches it. */
export async function tryMutant(mocks: MutatedMocks, id: string, trials: readonly Trial[]): Promise<MutantOutcome> {
  for (const { name, judge } of trials) {
    let checks: readonly CheckResult[];
    try {
      checks = await judge(mocks.load(id));
    } catch {
      // Whatever it was: with the right mock no trial throws.
      return { kind: 'does not start' };
    }
    const failed = checks.find(({ level, outcome }) => level === 'must' && outcome === 'failed');
    if (failed) return { kind: 'caught', trial: name, check: failed.id, layer: failed.layer };
  }
  return { kind: 'survived' };
}

/** A trial of the right mock: the checks that it does not pass, and the mutants that the trial reaches. */
export type Control = { trial: string; notPassed: readonly string[]; reached: readonly string[] };

/** Tries the right mock. */
export async function tryRight(mocks: MutatedMocks, { name, judge }: Trial): Promise<Control> {
  const checks = await judge(mocks.load());
  const notPassed = checks.filter(({ outcome }) => outcome !== 'passed').map(({ id, outcome }) => `${id}: ${outcome}`);
  return { trial: name, notPassed, reached: [...mocks.reached()] };
}
