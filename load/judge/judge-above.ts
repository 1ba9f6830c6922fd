import type { CheckResult } from '../../contracts/report/check-result.ts';
import { refusedCalls } from '../measure/counts.ts';
import { type LoadCall, TIMES_OF } from '../measure/load-calls.ts';
import { unseenCalls } from '../measure/loss.ts';
import type { Measured } from '../measure/measured.ts';
import { LIMIT_PER_SECOND, type Profile } from '../profiles.ts';
import { judgeCode } from './code.ts';
import { mostAccepted } from './lawful-limiter.ts';
import { limitCheck } from './limit-checks.ts';
import { tooManyTryAgain, triedAgain } from './try-again.ts';

/** Judges a run above the limit: the surplus is refused, with a right code. `trouble` says why the run proves nothing. */
export function judgeAbove(measured: Measured, { name }: Profile, trouble: string | undefined): CheckResult[] {
  const most = mostLawful(measured);
  const reason = trouble ?? noSurplus(measured, most);
  if (reason !== undefined)
    return [limitCheck('limit-above-enforced', 'errored', { reason }), limitCheck('limit-code', 'errored', { reason })];
  const code = judgeCode(measured, `load ${name}`);
  return [judgeEnforced(measured, { path: `load ${name}`, most, codeFailed: code.outcome === 'failed' }), code];
}

/** What is accepted may exceed the limit by this share: windows and clocks do not fall together exactly. */
const TOLERANCE = 0.05;

/** Where a right limit may accept as much more as this, for what it saved, a higher one is not told from it. */
const COARSEST = 1.2;

/** What is accepted of an even load, at most. */
function mostEvenly({ seconds }: Measured['secondHalf']): number {
  return Math.floor(seconds * LIMIT_PER_SECOND * (1 + TOLERANCE));
}

/** The most that a right limit accepts of what came when it came: while nothing comes, a bucket fills. */
function mostLawful(measured: Measured): number {
  const { calls, secondHalf, countedBy } = measured;
  const { fromMs, seconds } = secondHalf;
  const isWithin = (atMs: number): boolean => atMs >= fromMs && atMs < fromMs + seconds * 1000;
  const accepted = TIMES_OF.map((timeOf) => {
    // The engine counts by when a call was sent, the provider by when it came.
    const countedAt = countedBy === 'journal' ? timeOf : ({ startedAtMs }: LoadCall) => startedAtMs;
    return mostAccepted(
      calls.map((call) => ({ atMs: timeOf(call), counts: isWithin(countedAt(call)) })),
      LIMIT_PER_SECOND,
    );
  });
  return Math.floor(Math.max(seconds * LIMIT_PER_SECOND, ...accepted) * (1 + TOLERANCE));
}

/** Why the run does not show whether a surplus is refused, where it does not. */
function noSurplus({ secondHalf }: Measured, most: number): string | undefined {
  const { calls, accepted, seconds } = secondHalf;
  if (seconds === 0) return 'the run is too short: no whole second lies in its second half';
  const came = `${calls} calls came in ${seconds} s of the second half`;
  if (calls <= mostEvenly(secondHalf)) return `the rate was not offered: ${came}, which is no surplus`;
  if (accepted <= mostEvenly(secondHalf) || accepted > most) return undefined;
  // Accepted was more than of an even load, as a right limit may, having saved it; or a higher one, or none at all.
  if (calls > most && most <= seconds * LIMIT_PER_SECOND * COARSEST) return undefined;
  return `the rate was not offered evenly: ${came}, of which ${accepted} were accepted, and a right limit may accept up to ${most} of them as they came`;
}

type Enforcement = { path: string; most: number; codeFailed: boolean };

function judgeEnforced(measured: Measured, { path, most, codeFailed }: Enforcement): CheckResult {
  const { secondHalf, countedBy } = measured;
  const { calls, accepted, seconds } = secondHalf;
  if (accepted <= most) {
    // What was told to try again was not accepted, but only a refusal in the limit's place enforces it.
    const enforces = codeFailed || accepted + triedAgain(secondHalf) <= most;
    const reason = unseenCalls(measured) ?? (enforces ? undefined : tooManyTryAgain(secondHalf));
    if (reason !== undefined) return limitCheck('limit-above-enforced', 'errored', { reason });
    return limitCheck('limit-above-enforced', 'passed');
  }
  // More accepted than the limit allows is seen, whatever became of the calls that were lost.
  const where = countedBy === 'journal' ? 'by the journal' : 'by the engine';
  const refused = refusedCalls(secondHalf);
  const finding = {
    code: 'limit.not-enforced',
    path,
    expected: { acceptedAtMost: most, refusedAtLeast: calls - most },
    actual: { accepted, refused },
    message: `Of ${calls} calls in ${seconds} s of the second half, counted ${where}, ${accepted} were accepted and ${refused} refused. As they came, a limit of ${LIMIT_PER_SECOND} a second accepts at most ${most}, be it a fixed window, a sliding one or a bucket.`,
  } as const;
  return limitCheck('limit-above-enforced', 'failed', { findings: [finding] });
}
