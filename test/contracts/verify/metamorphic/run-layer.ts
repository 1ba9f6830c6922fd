import { readAddress } from '../../../../contracts/provider/address.ts';
import { systemClock } from '../../../../contracts/provider/clock.ts';
import { createSender } from '../../../../contracts/provider/send-request.ts';
import { stateEndpoint } from '../../../../contracts/provider/state-endpoint.ts';
import type { CheckResult } from '../../../../contracts/report/check-result.ts';
import { createSecrets } from '../../../../contracts/secrets/secrets.ts';
import type { LayerOptions, LayerParts, LayerRun } from '../../../../contracts/verify/layer-run.ts';
import { createLearnt } from '../../../../contracts/verify/stage/learnt.ts';
import { seededRandom } from '../../../../contracts/verify/stage/random.ts';
import { playSideBySide } from '../../../../contracts/verify/stage/side-by-side.ts';
import type { Stage } from '../../../../contracts/verify/stage/stage.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../../../mocks/server.ts';
import { OPERATION_PATH } from '../../../../openapi/generated/constants.ts';

/** A layer, and whether it may use the state endpoint. Whatever of its options is left out has the usual value. */
type Layer = (stage: Stage, options: LayerOptions) => LayerParts;
export type Given = Partial<LayerOptions> & { states?: boolean; stage?: Partial<Stage> };

/** Starts a provider, runs the layer on it, and closes both. `before` sets up what the provider holds. */
export async function runLayer(
  layer: Layer,
  provider: ServerOptions = {},
  { states = true, stage: other = {}, ...options }: Given = {},
  before: (server: RunningServer) => Promise<unknown> = async () => {},
): Promise<LayerRun> {
  const server = await startServer({ callsPerSecond: 'unlimited', ...provider });
  const stage: Stage = { ...stageOf(server, states), ...other };
  try {
    await before(server);
    return await played(stage, layer(stage, { selected: () => true, seed: 1, cases: 0, groups: [], ...options }));
  } finally {
    stage.sender.close();
    await server.close();
  }
}

/** What came of a layer by itself. */
export async function played(stage: Stage, { parts, run }: LayerParts): Promise<LayerRun> {
  await playSideBySide(stage, parts);
  return run();
}

/** What is needed to call this provider. */
function stageOf({ url, statesUrl, account }: RunningServer, states: boolean): Stage {
  return {
    provider: readAddress({ baseUrl: url }),
    account,
    ...(states && { states: stateEndpoint(statesUrl) }),
    sender: createSender(),
    pace: async () => {},
    clock: systemClock,
    learnt: createLearnt(),
    random: seededRandom(1),
    secrets: createSecrets(),
  };
}

/** Makes a group at a provider, as somebody else would have. */
export async function makeGroup({ statesUrl }: RunningServer, GroupId: string, counters: Record<string, number>) {
  const GroupCounter = Object.entries(counters).map(([Key, Value]) => ({ Key, Value }));
  const body = JSON.stringify({ state: 'a group with counters', params: { GroupId, GroupCounter }, action: 'setup' });
  const { ok } = await fetch(statesUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  if (!ok) throw new Error(`Failed to make the group ${GroupId}.`);
}

/** The outcomes of a run by check. */
export function outcomes({ checks }: LayerRun): Record<string, string> {
  return Object.fromEntries(checks.map(({ id, outcome }) => [id, outcome]));
}

/** The result of one check. */
export function resultOf({ checks }: LayerRun, id: string): CheckResult {
  const result = checks.find((check) => check.id === id);
  if (!result) throw new Error(`Failed to find the check "${id}".`);
  return result;
}

/** A sender to whom nobody answers, which takes no time here. */
export function silentSender() {
  const request = { method: 'POST', url: OPERATION_PATH, headers: {}, body: '' };
  const trouble = { kind: 'timeout' as const, message: 'no whole answer within 10000 ms' };
  return { send: async () => ({ request, trouble, startedAt: 0, durationMs: 10_000 }), close: () => {} };
}
