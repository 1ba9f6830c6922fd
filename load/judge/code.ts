import type { Root } from '../../contracts/finding.ts';
import { wrongCode } from '../../contracts/oracles/cause/wrong-code.ts';
import type { CheckResult } from '../../contracts/report/check-result.ts';
import { CAUSES, RATE_LIMIT } from '../../openapi/generated/constants.ts';
import { isLimitCode, isTryAgain } from '../k6/refusal-codes.ts';
import { type Counts, fewOf, listCodes, refusalsOf, refusedCalls } from '../measure/counts.ts';
import { unseenCalls } from '../measure/loss.ts';
import type { Measured } from '../measure/measured.ts';
import { LIMIT_PER_SECOND } from '../profiles.ts';
import { limitCheck } from './limit-checks.ts';
import { tooManyTryAgain, triedAgain } from './try-again.ts';

/** Judges the codes with which a run above the limit was refused. */
export function judgeCode(measured: Measured, path: string): CheckResult {
  const { total } = measured;
  const wrong = wrongCodes(measured);
  if (Object.keys(wrong).length > 0) {
    const actual = Object.keys(wrong).map(Number);
    const root = rootOfCodes(actual);
    const finding = {
      code: 'limit.wrong-code',
      path,
      expected: CAUSES[RATE_LIMIT.refusedWith].codes,
      actual,
      message: `Calls above the limit were refused with other codes than those of the limit (${listCodes(wrong)}).`,
      ...(root && { root }),
    } as const;
    return limitCheck('limit-code', 'failed', { findings: [finding] });
  }
  const reason = unseenCalls(measured) ?? tooManyTryAgain(total);
  if (reason !== undefined) return limitCheck('limit-code', 'errored', { reason });
  if (limitRefusals(total) === 0)
    return limitCheck('limit-code', 'couldNotRun', {
      reason: 'no call was refused',
      leansOn: ['limit-above-enforced'],
    });
  return limitCheck('limit-code', 'passed');
}

/** With one wrong code, what `verify` says of the limit has the same root; otherwise there is none. */
export function rootOfCodes([code, ...others]: readonly unknown[]): Root | undefined {
  return code === undefined || others.length > 0 ? undefined : wrongCode(RATE_LIMIT.refusedWith, code);
}

/** A code documented as "try again" is wrong only where it stands for the limit. */
function wrongCodes(measured: Measured): Counts['refused'] {
  const { refused } = measured.total;
  const inPlace = standsForLimit(measured);
  return refusalsOf(refused, (code) => !isLimitCode(code) && (inPlace || !isTryAgain(code)));
}

/** At least this share of the surplus is refused with a code of the limit where that code is what refuses it. */
const LEAST_REFUSED_SHARE = 0.5;

/** At least this share of the limit is accepted where nothing but the surplus is turned away. */
const LEAST_ACCEPTED_SHARE = 0.9;

/** Of the first calls after an idle pause, so many are within any limit that lets half of the documented one through. */
const WITHIN_ANY_LIMIT = LIMIT_PER_SECOND / 2;

/** Whether calls were told to try again in place of a refusal: the limit holds, and hardly any code of it was seen. */
function standsForLimit({ total, secondHalf, calls }: Measured): boolean {
  if (triedAgain(total) <= fewOf(total.calls)) return false;
  // Where the first calls are told so as well, something else than the limit is behind it.
  const first = calls.slice(0, WITHIN_ANY_LIMIT).filter(({ code }) => isTryAgain(code));
  if (first.length > fewOf(WITHIN_ANY_LIMIT)) return false;
  const within = secondHalf.seconds * LIMIT_PER_SECOND;
  const isRefusedAsDue = limitRefusals(secondHalf) >= (secondHalf.calls - within) * LEAST_REFUSED_SHARE;
  return !isRefusedAsDue && secondHalf.accepted >= within * LEAST_ACCEPTED_SHARE;
}

function limitRefusals({ refused }: Counts): number {
  return refusedCalls({ refused: refusalsOf(refused, isLimitCode) });
}
