import type { Options, Scenario } from 'k6/options';
import type { LoadEnvironment } from './env.ts';
import { PROFILES, type Profile } from './k6-profiles.ts';
import { K6_METRICS, MEASURED, METRICS, scenarioOfStep, WARM_UP } from './metric-names.ts';
import { GRACE_MS, scheduleOf, vusOf } from './schedule.ts';
import { type Step, stepsOf } from './steps.ts';

/** The profile that a script is told to run, with its rate and duration. */
export function profileOf({ profile: name, ratePerSecond, durationSeconds }: LoadEnvironment): Profile {
  const profile: Profile = PROFILES[name];
  return {
    ...profile,
    ...(ratePerSecond !== undefined && { ratePerSecond }),
    ...(durationSeconds !== undefined && { durationSeconds }),
  };
}

/** k6's options for a profile: a warm-up, an idle pause, and the measured load, with thresholds for use by hand. */
export function optionsFor(environment: LoadEnvironment): Options {
  const { slowestAnswerMs } = environment;
  const profile = profileOf(environment);
  const steps = stepsOf(profile);
  const { vus, warmUp, measuredStartMs } = scheduleOf(steps, slowestAnswerMs);
  const scenarios = steps.map((step, index) => [
    scenarioOfStep(index, steps.length),
    { ...scenarioOf(step, slowestAnswerMs), ...startingAt(measuredStartMs + step.startMs) },
  ]);
  return {
    // A failed request throws instead of being logged: k6's own warning quotes the URL with the UserSig.
    throw: true,
    // Neither `url` nor `error`, whose text can quote it.
    systemTags: ['scenario', 'name', 'method', 'status', 'error_code'],
    scenarios: {
      [WARM_UP]: {
        executor: 'constant-arrival-rate',
        rate: warmUp.ratePerSecond,
        timeUnit: '1s',
        preAllocatedVUs: vus,
        duration: `${warmUp.durationMs}ms`,
        // Ends before the measured load begins, so that both draw on the same VUs with their open connections.
        gracefulStop: '1s',
      },
      ...Object.fromEntries(scenarios),
    },
    thresholds: thresholdsFor(profile, steps.length, environment),
  };
}

function startingAt(startMs: number) {
  return { startTime: `${startMs}ms`, tags: { [MEASURED.name]: MEASURED.value } };
}

function scenarioOf(step: Step, slowestAnswerMs: number): Scenario {
  const vus = vusOf(step, slowestAnswerMs);
  if (step.kind === 'even')
    return {
      executor: 'constant-arrival-rate',
      rate: step.ratePerSecond,
      timeUnit: '1s',
      preAllocatedVUs: vus,
      duration: `${step.durationMs}ms`,
      gracefulStop: `${GRACE_MS}ms`,
    };
  // All VUs are let go at once, each with one call.
  return { executor: 'per-vu-iterations', vus, iterations: 1, maxDuration: `${step.lastsMs}ms`, gracefulStop: '0s' };
}

function thresholdsFor(profile: Profile, steps: number, environment: LoadEnvironment): Record<string, string[]> {
  const dropped = Array.from({ length: steps }, (_, step) => [droppedInStep(step, steps), ['count==0']]);
  return {
    [ofMeasured(K6_METRICS.iterations)]: ['count>0'],
    [ofMeasured(METRICS.refusals)]: [refusalsFor(profile, environment)],
    [ofMeasured(METRICS.invalid)]: ['count==0'],
    [ofMeasured(METRICS.unanswered)]: ['count==0'],
    ...Object.fromEntries(dropped),
  };
}

/**
 * Each instance of k6 judges by its own part. That nothing was refused, or left out, holds of the whole where it holds of
 * each part. That something was refused does not have to hold of each: at 240/s a bucket turns away every sixth call, which
 * of two instances is always the second's. So it is counted there, and the whole decides; k6 counts by what a threshold names.
 */
function refusalsFor({ expect }: Profile, { instances = 1 }: LoadEnvironment): string {
  if (expect === 'nothing-refused') return 'count==0';
  return expect === 'surplus-refused' && instances === 1 ? 'count>0' : 'count>=0';
}

/** A metric of the measured load alone. */
export function ofMeasured(metric: string): string {
  return `${metric}{${MEASURED.name}:${MEASURED.value}}`;
}

/** What was dropped of one step. */
export function droppedInStep(step: number, steps: number): string {
  return `${K6_METRICS.dropped}{scenario:${scenarioOfStep(step, steps)}}`;
}
