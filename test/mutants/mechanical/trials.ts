import { type Clock, systemClock } from '../../../contracts/provider/clock.ts';
import { SEND_LIMITS } from '../../../contracts/provider/send-request.ts';
import type { CheckResult, Observation } from '../../../contracts/report/check-result.ts';
import { VERIFY_LAYERS, type VerifyLayer, verify } from '../../../contracts/verify/verify.ts';
import type { MockOptions } from '../../../mocks/options.ts';
import { judgeLimit } from './limit-trial.ts';
import type { MutatedMock } from './load.ts';
import type { Pins } from './pins.ts';
import { filesThatSettle, OTHER_SETTINGS } from './settings.ts';

/** One way of trying a mutant: the results of the checks of a mock that may have one in it, and which files it is for. */
export type Trial = {
  name: string;
  files?: readonly string[];
  judge: (mock: MutatedMock, pins: Pins) => Promise<Judged>;
};

/** What a trial found, and what it showed of what the API leaves open. */
export type Judged = { checks: readonly CheckResult[]; observations: readonly Observation[] };

/** What counts calls. Others have the limit switched off when they are tried, and cannot be seen by it. */
const LIMITING = ['mocks/service/limiter.ts', 'mocks/service/causes/app-causes.ts', 'mocks/service/world.ts'];

/** Layers that play each call by itself: what settles an unknown shows in a single answer. */
const SINGLE_CALLS: readonly VerifyLayer[] = ['schema', 'cause', 'relation'];
/** All but Pact, for which each mutant would need as long as for all others together. */
const ALL_LAYERS: readonly VerifyLayer[] = VERIFY_LAYERS.filter((layer) => layer !== 'pact');

/** Every trial, the most telling first. The right mock passes each of them. */
export const TRIALS: readonly Trial[] = [
  { name: 'contract, defaults', judge: (mock, pins) => judgeContract(mock, {}, ALL_LAYERS, pins) },
  ...OTHER_SETTINGS.map(
    ({ name, options }): Trial => ({
      name: `contract, ${name}`,
      files: filesThatSettle(),
      judge: (mock, pins) => judgeContract(mock, options, SINGLE_CALLS, pins),
    }),
  ),
  ...limits().map(
    ({ name, options }): Trial => ({
      name: `limit, ${name}`,
      files: LIMITING,
      judge: async (mock) => ({ checks: judgeLimit(mock, options), observations: [] }),
    }),
  ),
];

/** A mock in this process answers at once or not at all. */
const ANSWER_LIMIT_MS = 3000;

/** Mutants change what is answered to simple calls: what so many generated requests do not find, more do not either. */
const CASES = 112;

async function judgeContract(
  mock: MutatedMock,
  options: MockOptions,
  layers: readonly VerifyLayer[],
  expected: Pins,
): Promise<Judged> {
  const server = await mock.startServer({ callsPerSecond: 'unlimited', ...options });
  const { url: baseUrl, statesUrl, account } = server;
  const sendLimits = { ...SEND_LIMITS, timeoutMs: ANSWER_LIMIT_MS };
  try {
    const provider = { baseUrl, statesUrl, account };
    const hurried = { failFast: true, sendLimits, clock: IMPATIENT };
    return await verify({ ...provider, layers, cases: CASES, expected, ...hurried });
  } finally {
    await server.close();
  }
}

/** What is shorter than this parts packets; what is longer gives a provider time, which no mutant of the mock needs. */
const SHORT_MS = 10;

/** A clock that does not wait before a call is asked again, or for a state to show: a thousand mutants would cost an hour. */
const IMPATIENT: Clock = {
  now: systemClock.now,
  sleep: async (milliseconds, signal) => {
    if (milliseconds <= SHORT_MS) await systemClock.sleep(milliseconds, signal);
  },
};

function limits(): { name: string; options: MockOptions }[] {
  return (['fixed', 'sliding', 'bucket'] as const).flatMap((window) =>
    (['no', 'yes'] as const).map((count) => ({
      name: `${window} window, refused calls count: ${count}`,
      options: { unknowns: { 'limit-window': window, 'refused-calls-count': count } },
    })),
  );
}
