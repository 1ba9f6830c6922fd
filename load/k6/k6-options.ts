import type { Options } from 'k6/options';
import type { LoadEnvironment } from './env.ts';
import type { Profile } from './k6-profiles.ts';
import { CALL_TIMEOUT_MS } from './load-request.ts';
import { K6_SCENARIOS, METRICS } from './metric-names.ts';
import { scheduleOf } from './schedule.ts';

/** k6's options for a profile: a warm-up, an idle pause, and the measured load, with thresholds for use by hand. */
export function optionsFor(profile: Profile, environment: LoadEnvironment): Options {
  const { ratePerSecond = profile.ratePerSecond, durationSeconds = profile.durationSeconds } = environment;
  const { vus, warmUp, measuredStartMs } = scheduleOf(ratePerSecond, environment.slowestAnswerMs);
  const arrivals = { executor: 'constant-arrival-rate', timeUnit: '1s', preAllocatedVUs: vus } as const;
  return {
    // A failed request throws instead of being logged: k6's own warning quotes the URL with the UserSig.
    throw: true,
    // Neither `url` nor `error`, whose text can quote it.
    systemTags: ['scenario', 'name', 'method', 'status', 'error_code'],
    scenarios: {
      [K6_SCENARIOS.warmUp]: {
        ...arrivals,
        rate: warmUp.ratePerSecond,
        duration: `${warmUp.durationMs}ms`,
        // Ends before the measured load begins, so that both draw on the same VUs with their open connections.
        gracefulStop: '1s',
      },
      [K6_SCENARIOS.measured]: {
        ...arrivals,
        rate: ratePerSecond,
        duration: `${durationSeconds}s`,
        startTime: `${measuredStartMs}ms`,
        gracefulStop: `${CALL_TIMEOUT_MS + 1000}ms`,
      },
    },
    thresholds: thresholdsFor(profile, environment),
  };
}

/**
 * Each instance of k6 judges by its own part. That nothing was refused, or left out, holds of the whole where it holds of
 * each part. That something was refused does not have to hold of each: at 240/s a bucket turns away every sixth call, which
 * of two instances is always the second's. So it is counted there, and the whole decides.
 */
function thresholdsFor({ expect }: Profile, { instances = 1 }: LoadEnvironment): Record<string, string[]> {
  const refusedAtAll = instances > 1 ? 'count>=0' : 'count>0';
  const measured = (metric: string): string => `${metric}{scenario:${K6_SCENARIOS.measured}}`;
  return {
    [measured(METRICS.answers)]: ['count>0'],
    [measured(METRICS.refusals)]: [expect === 'nothing-refused' ? 'count==0' : refusedAtAll],
    [measured(METRICS.invalid)]: ['count==0'],
    [measured(METRICS.unanswered)]: ['count==0'],
    [measured('dropped_iterations')]: ['count==0'],
  };
}
