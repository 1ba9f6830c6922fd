import type { LimitPhase } from '../../contracts/report/limit.ts';
import type { Profile } from '../profiles.ts';
import { latenciesFromDue, latenciesOf } from './latency.ts';
import type { Measured } from './measured.ts';
import { secondsOf } from './seconds.ts';

/** What is asked of one load of a run. */
type Asked = { name: string } & Pick<Profile, 'ratePerSecond' | 'durationSeconds'>;

/** One load of a run, as reports show it. */
export function phaseOf(measured: Pick<Measured, 'calls' | 'trouble'>, asked: Asked): LimitPhase {
  const { calls } = measured;
  const ranSeconds = ranSecondsOf(measured, asked);
  const latencyFromDue = latenciesFromDue(calls);
  return {
    profile: asked.name,
    rate: asked.ratePerSecond,
    durationSeconds: asked.durationSeconds,
    ranSeconds,
    latency: latenciesOf(calls),
    ...(latencyFromDue && { latencyFromDue }),
    ...secondsOf(calls, ranSeconds),
  };
}

/**
 * How long a load really took, in seconds: as long as was asked for, unless its run broke off, and then from its first call
 * to when the one after its last would have been due.
 */
export function ranSecondsOf(
  { calls, trouble }: Pick<Measured, 'calls' | 'trouble'>,
  { ratePerSecond, durationSeconds }: Pick<Asked, 'ratePerSecond' | 'durationSeconds'>,
): number {
  if (trouble === undefined) return durationSeconds;
  const [first, last] = [calls[0]?.startedAtMs, calls.at(-1)?.startedAtMs];
  if (first === undefined || last === undefined) return 0;
  const seconds = (last - first + 1000 / ratePerSecond) / 1000;
  return Math.min(durationSeconds, Math.round(seconds * 1000) / 1000);
}
