import type { CheckResult } from '../../contracts/report/check-result.ts';
import { LIMITS } from '../../openapi/generated/constants.ts';
import { unseenCalls } from '../measure/loss.ts';
import type { ConformancePhase } from './conformance-phase.ts';
import { type PhaseKind, phaseKind, troubleOf } from './judge-phase.ts';
import { limitCheck } from './limit-checks.ts';
import { isRefusal } from './own-bursts.ts';
import { tookMs } from './took-ms.ts';
import { tooManyTryAgain } from './try-again.ts';

/** Judges how long refusals took, where a load went above the limit: one that was lost may have been a late one. */
export function judgeRefusalTime(phases: readonly ConformancePhase[]): CheckResult[] {
  const beyond = phases.filter(({ profile }) => !WITHIN.includes(phaseKind(profile)));
  if (beyond.length === 0) return [];
  const [open] = beyond.flatMap((phase) => whyOpen(phase) ?? []);
  if (open !== undefined) return [limitCheck('limit-refused-in-time', 'errored', { reason: open })];
  const refused = phases.flatMap(({ measured }) => measured.calls).filter((call) => isRefusal(call) && call.endedAtMs);
  if (refused.length === 0)
    return [
      limitCheck('limit-refused-in-time', 'couldNotRun', {
        reason: 'no call was refused',
        leansOn: ['limit-above-enforced'],
      }),
    ];
  const late = refused.filter((call) => tookMs(call) > LIMITS.backendTimeoutMs);
  if (late.length === 0) return [limitCheck('limit-refused-in-time', 'passed')];
  const worst = late.reduce((most, call) => Math.max(most, tookMs(call)), 0);
  const message = `${late.length} of ${refused.length} refusals took longer than the backend takes at most, the longest ${(worst / 1000).toFixed(1)} s.`;
  const finding = {
    code: 'limit.late-refusal',
    path: 'load',
    expected: LIMITS.backendTimeoutMs,
    actual: worst,
    message,
  } as const;
  return [limitCheck('limit-refused-in-time', 'observed', { findings: [finding] })];
}

const WITHIN: readonly PhaseKind[] = ['below', 'close-below', 'at'];

function whyOpen({ profile, measured }: ConformancePhase): string | undefined {
  return troubleOf(measured, profile)?.reason ?? unseenCalls(measured) ?? tooManyTryAgain(measured.total);
}
