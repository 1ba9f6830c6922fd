import type { Clock } from '../../provider/clock.ts';
import type { CheckResult } from '../../report/check-result.ts';

/** Runs a check, and says in its result how long that took. */
export async function timed(clock: Pick<Clock, 'now'>, run: () => Promise<CheckResult>): Promise<CheckResult> {
  const startedAt = clock.now();
  const result = await run();
  return { ...result, durationMs: Math.round(clock.now() - startedAt) };
}
