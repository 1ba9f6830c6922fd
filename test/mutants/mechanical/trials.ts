import { SEND_LIMITS } from '../../../contracts/provider/send.ts';
import type { CheckResult } from '../../../contracts/report/check.ts';
import { VERIFY_LAYERS, type VerifyOptions, verify } from '../../../contracts/verify/verify.ts';
import type { MockOptions } from '../../../mocks/options.ts';
import { judgeLimit } from './limit-trial.ts';
import type { MutatedMock } from './load.ts';
import { SETTINGS } from './settings.ts';

/** One way of trying a mutant: the results of the checks of a mock that may have one in it, and which files it is for. */
export type Trial = {
  name: string;
  files?: readonly string[];
  judge: (mock: MutatedMock) => Promise<readonly CheckResult[]>;
};

/** What counts calls. Others have the limit switched off when they are tried, and cannot be seen by it. */
const LIMITING = ['mocks/service/limiter.ts', 'mocks/service/causes/app.ts', 'mocks/service/world.ts'];

/** Every trial, the most telling first. The right mock passes each of them. */
export const TRIALS: readonly Trial[] = [
  ...SETTINGS.map(({ name, options }) => ({
    name: `contract, ${name}`,
    judge: (mock: MutatedMock) => judgeContract(mock, options),
  })),
  ...limits().map(({ name, options }) => ({
    name: `limit, ${name}`,
    files: LIMITING,
    judge: async (mock: MutatedMock) => judgeLimit(mock, options),
  })),
];

/** What `verify` finds, by all of its layers but Pact: a process for each mutant would take an hour. */
async function judgeContract(mock: MutatedMock, options: MockOptions): Promise<readonly CheckResult[]> {
  const server = await mock.startServer({ callsPerSecond: 'unlimited', ...options });
  try {
    return (await verify(verifyOptions(server))).checks;
  } finally {
    await server.close();
  }
}

/** A mock in this process answers at once or not at all. */
const ANSWER_LIMIT_MS = 3000;

function verifyOptions({ url, statesUrl, account }: Awaited<ReturnType<MutatedMock['startServer']>>): VerifyOptions {
  return {
    baseUrl: url,
    statesUrl,
    account,
    layers: VERIFY_LAYERS.filter((layer) => layer !== 'pact'),
    failFast: true,
    sendLimits: { ...SEND_LIMITS, timeoutMs: ANSWER_LIMIT_MS },
  };
}

function limits(): { name: string; options: MockOptions }[] {
  return (['fixed', 'sliding', 'bucket'] as const).flatMap((window) =>
    (['no', 'yes'] as const).map((count) => ({
      name: `${window} window, refused calls count: ${count}`,
      options: { unknowns: { 'limit-window': window, 'refused-calls-count': count } },
    })),
  );
}
