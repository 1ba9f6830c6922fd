import type { CheckResult } from '../../../contracts/report/check.ts';
import { PIN_CHECKS } from '../../../contracts/verify/expect.ts';
import type { MutatedMocks } from './load.ts';
import type { Trial } from './trials.ts';

/**
 * What came of a mutant: caught by a check of a trial, or because the mock does not start with it; told apart, as what it
 * answers is legal but not what was pinned; or it survived.
 */
export type MutantOutcome =
  | { kind: 'caught'; trial: string; check: string; layer: string }
  | { kind: 'told apart'; trial: string; check: string }
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
    const failed = checks.filter(({ level, outcome }) => level === 'must' && outcome === 'failed');
    const [check] = failed.filter((one) => !isPin(one));
    if (check) return { kind: 'caught', trial: name, check: check.id, layer: check.layer };
    const [pin] = failed;
    if (pin) return { kind: 'told apart', trial: name, check: pin.id };
  }
  return { kind: 'survived' };
}

/** A trial of the right mock: the checks that it does not pass, and the mutants that the trial reaches. */
export type Control = { trial: string; notPassed: readonly string[]; reached: readonly string[] };

/** Tries the right mock. */
export async function tryRight(mocks: MutatedMocks, { name, judge }: Trial): Promise<Control> {
  const checks = await judge(mocks.load());
  // What a setting does not show cannot be pinned in it.
  const idle = (check: CheckResult) => isPin(check) && check.outcome === 'couldNotRun';
  const failed = checks.filter((check) => check.outcome !== 'passed' && !idle(check));
  const notPassed = failed.map(({ id, outcome }) => `${id}: ${outcome}`);
  return { trial: name, notPassed, reached: [...mocks.reached()] };
}

const PINS = new Set(PIN_CHECKS.map(({ id }) => id));

function isPin({ id }: CheckResult): boolean {
  return PINS.has(id);
}
