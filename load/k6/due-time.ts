import exec from 'k6/execution';
import { loadEnvironment } from './env.ts';
import { profileOf } from './k6-options.ts';
import { scenarioOfStep, WARM_UP } from './metric-names.ts';
import { scheduleOf } from './schedule.ts';
import { dueAt, type Step, stepsOf } from './steps.ts';

const environment = loadEnvironment();
const steps = stepsOf(profileOf(environment));
const { warmUp } = scheduleOf(steps, environment.slowestAnswerMs);

/** What each scenario carries. */
const carried = new Map<string, Step>([
  [WARM_UP, { kind: 'even', startMs: 0, ...warmUp }],
  ...steps.map((step, index): [string, Step] => [scenarioOfStep(index, steps.length), step]),
]);

/** What k6 makes anew each time it is asked for, but keeps up to date; there is none before the first call. */
let scenario: typeof exec.scenario | undefined;

/**
 * When the call under way was due by the schedule, in milliseconds since the epoch. k6 numbers the iterations that it
 * starts, so that it is right unless some were dropped, and then the run proves nothing.
 */
export function dueTime(): number {
  scenario ??= exec.scenario;
  const { name, startTime, iterationInTest } = scenario;
  const step = carried.get(name);
  return step === undefined ? startTime : dueAt(step, startTime, iterationInTest);
}
