import type { CheckResult } from '../../contracts/report/check-result.ts';
import { LIMITS } from '../../openapi/generated/constants.ts';
import type { LoadCall } from '../measure/load-calls.ts';
import type { ConformancePhase } from './conformance-phase.ts';
import { limitCheck } from './limit-checks.ts';
import { isRefusal } from './own-bursts.ts';

/** Judges how long refusals took, where any were seen whose time is known. */
export function judgeRefusalTime(phases: readonly ConformancePhase[]): CheckResult[] {
  const refused = phases.flatMap(({ measured }) => measured.calls).filter((call) => isRefusal(call) && call.endedAtMs);
  if (refused.length === 0) return [];
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

/** How long a call took, in milliseconds. */
export function tookMs({ startedAtMs, endedAtMs = startedAtMs }: LoadCall): number {
  return Math.round(endedAtMs - startedAtMs);
}
