import type { CheckResult } from '../../contracts/report/check-result.ts';
import { CAUSES, RATE_LIMIT } from '../../openapi/generated/constants.ts';
import { isLimitCode, isTryAgain } from '../k6/refusal-codes.ts';
import { fewOf, listCodes, refusalsOf, refusedCalls } from '../measure/counts.ts';
import { unseenCalls } from '../measure/loss.ts';
import { LIMIT_PER_SECOND } from '../profiles.ts';
import type { ConformancePhase } from './conformance-phase.ts';
import { limitCheck } from './limit-checks.ts';
import { SPARED } from './overload.ts';
import { ratePerSecond, softHalf } from './soft-half.ts';
import { triedAgain } from './try-again.ts';

/** So many times as often are calls told to try again above the limit as below it where that is no passing trouble. */
const TIMES_AS_OFTEN = 10;

/**
 * Whether part of the surplus is told to try again in the place of a refusal: that is seen from several loads together. Below
 * the limit hardly any call is told so, above it more are than is occasional, and the limit's calls are accepted all the same.
 */
export function replacedRefusals(phases: readonly ConformancePhase[]): CheckResult[] {
  const below = phases.filter(({ profile }) => profile.name === 'below');
  const [told, calls] = [
    below.reduce((sum, { measured }) => sum + triedAgain(measured.total), 0),
    below.reduce((sum, { measured }) => sum + measured.total.calls, 0),
  ];
  if (calls === 0) return [];
  return phases.flatMap(({ profile, measured }) => {
    const { total } = measured;
    const again = triedAgain(total);
    const limited = refusedCalls({ refused: refusalsOf(total.refused, isLimitCode) });
    if (profile.name !== 'above' || again <= fewOf(total.calls) || limited === 0) return [];
    if (again / total.calls <= (TIMES_AS_OFTEN * Math.max(1, told)) / calls) return [];
    if (unseenCalls(measured) !== undefined || !isFull({ profile, measured })) return [];
    const codes = listCodes(refusalsOf(total.refused, isTryAgain));
    const finding = {
      code: 'limit.wrong-code',
      path: `load ${profile.name}`,
      expected: CAUSES[RATE_LIMIT.refusedWith].codes,
      actual: Object.keys(refusalsOf(total.refused, isTryAgain)).map(Number),
      message: `${again} of ${again + limited} calls of the surplus were refused with codes of "try again" (${codes}), which ${told} of ${calls} calls below the limit were.`,
    } as const;
    return [limitCheck('limit-code', 'failed', { findings: [finding] })];
  });
}

/** Whether as many are accepted as the limit allows, so that what is told to try again is beyond it. */
function isFull({ profile, measured }: ConformancePhase): boolean {
  const half = softHalf(measured.calls, profile.durationSeconds);
  const accepted = measured.calls.filter(({ kind }) => kind === 'accepted');
  return ratePerSecond(half, accepted) >= LIMIT_PER_SECOND - 2 * SPARED;
}
