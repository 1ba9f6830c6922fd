import { readAddress } from '../../../../contracts/provider/address.ts';
import { systemClock } from '../../../../contracts/provider/clock.ts';
import { paceFor } from '../../../../contracts/provider/pace.ts';
import { createSender, SEND_LIMITS } from '../../../../contracts/provider/send-request.ts';
import { stateEndpoint } from '../../../../contracts/provider/state-endpoint.ts';
import type { CheckResult } from '../../../../contracts/report/check-result.ts';
import { createSecrets } from '../../../../contracts/secrets/secrets.ts';
import { fuzzParts } from '../../../../contracts/verify/fuzz/run-fuzz.ts';
import type { LayerOptions, LayerRun } from '../../../../contracts/verify/layer-run.ts';
import { createLearnt } from '../../../../contracts/verify/stage/learnt.ts';
import { seededRandom } from '../../../../contracts/verify/stage/random.ts';
import type { Stage } from '../../../../contracts/verify/stage/stage.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../../../mocks/server.ts';
import { played } from '../metamorphic/run-layer.ts';

/** What a test changes of a run; the rest is as `verify` has it, but for half as many calls. */
export type FuzzOptions = Partial<LayerOptions> & { stage?: Partial<Stage>; states?: boolean; timeoutMs?: number };

export type FuzzRun = LayerRun & { journal: string[]; leftMs: number };

/** Runs the fuzz layer against a mock with these options, by default with no limit on calls. */
export async function fuzzMock(provider: ServerOptions = {}, options: FuzzOptions = {}): Promise<FuzzRun> {
  const server = await startServer({ callsPerSecond: 'unlimited', ...provider });
  try {
    return await fuzzAt(server, options);
  } finally {
    await server.close();
  }
}

/** Runs the fuzz layer against a server that is there. */
export async function fuzzAt(
  { url, statesUrl, account, journal }: Pick<RunningServer, 'url' | 'statesUrl' | 'account' | 'journal'>,
  { stage: changes = {}, states = true, timeoutMs = SEND_LIMITS.timeoutMs, ...options }: FuzzOptions = {},
): Promise<FuzzRun> {
  const sender = createSender({ ...SEND_LIMITS, timeoutMs }, Date.now, changes.signal);
  const provider = readAddress({ baseUrl: url });
  const stage: Stage = {
    provider,
    account,
    ...(states && { states: stateEndpoint(statesUrl) }),
    sender,
    pace: paceFor(provider, systemClock),
    clock: systemClock,
    learnt: createLearnt(),
    random: seededRandom(1),
    secrets: createSecrets(),
    ...changes,
  };
  try {
    const run = await played(
      stage,
      fuzzParts(stage, { selected: () => true, seed: 1, cases: 250, groups: [], ...options }),
    );
    return {
      ...run,
      leftMs: stage.learnt.patience.leftMs,
      journal: journal().exchanges.map(({ request }) => request.url),
    };
  } finally {
    sender.close();
  }
}

/** Outcomes by the id of the check. */
export function outcomes(checks: readonly CheckResult[]): Record<string, string> {
  return Object.fromEntries(checks.map(({ id, outcome }) => [id, outcome]));
}

/** What is wrong with checks that did not pass, in lines. */
export function complaints(checks: readonly CheckResult[]): string[] {
  return checks
    .filter(({ outcome }) => outcome !== 'passed')
    .map(({ id, outcome, reason = '', findings, counterexample }) =>
      [id, outcome, reason, findings[0]?.message ?? '', counterexample?.request ?? ''].join(' | '),
    );
}
