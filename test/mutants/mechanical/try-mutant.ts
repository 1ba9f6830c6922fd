import type { CheckResult } from '../../../contracts/report/check-result.ts';
import type { MutatedMocks } from './load.ts';
import { isPin, type Pins, pinsOf } from './pins.ts';
import type { Trial } from './trials.ts';

/**
 * What came of a mutant: caught by a check of a trial, or because the mock does not start with it; told apart, as what it
 * answers is legal but not what was pinned, or breaks a `should`; or it survived.
 */
export type MutantOutcome =
  | { kind: 'caught'; trial: string; check: string; layer: string }
  | { kind: 'told apart'; trial: string; check: string }
  | { kind: 'does not start' }
  | { kind: 'survived' };

/** Tries a mutant in trials, each with what the right mock shows in it, until one catches it. */
export async function tryMutant(
  mocks: MutatedMocks,
  id: string,
  trials: readonly { trial: Trial; pins: Pins }[],
): Promise<MutantOutcome> {
  for (const { trial, pins } of trials) {
    const { name, judge } = trial;
    let checks: readonly CheckResult[];
    try {
      checks = (await judge(mocks.load(id), pins)).checks;
    } catch {
      // Whatever it was: with the right mock no trial throws.
      return { kind: 'does not start' };
    }
    const failed = checks.filter(({ level, outcome }) => level === 'must' && outcome === 'failed');
    const [check] = failed.filter((one) => !isPin(one));
    if (check) return { kind: 'caught', trial: name, check: check.id, layer: check.layer };
    const [noted] = [...failed, ...checks.filter(isShouldBroken)];
    if (noted) return { kind: 'told apart', trial: name, check: noted.id };
  }
  return { kind: 'survived' };
}

/** A trial of the right mock: the checks that it does not pass, the mutants that it reaches, and what it shows. */
export type Control = { trial: string; notPassed: readonly string[]; reached: readonly string[]; pins: Pins };

/** Tries the right mock, and then holds it to what it showed. */
export async function tryRight(mocks: MutatedMocks, { name, judge }: Trial): Promise<Control> {
  const pins = pinsOf((await judge(mocks.load(), {})).observations);
  const { checks } = await judge(mocks.load(), pins);
  // What is merely observed, with nothing wrong, is an answer that the API leaves open.
  const isRight = ({ outcome, findings }: CheckResult): boolean =>
    outcome === 'passed' || (outcome === 'observed' && findings.length === 0);
  const notPassed = checks.filter((check) => !isRight(check)).map(({ id, outcome }) => `${id}: ${outcome}`);
  return { trial: name, notPassed, reached: [...mocks.reached()], pins };
}

/** A broken `should` is reported and decides nothing. */
function isShouldBroken({ level, outcome, findings }: CheckResult): boolean {
  return level === 'should' && outcome === 'observed' && findings.length > 0;
}
