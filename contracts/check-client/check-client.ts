import process from 'node:process';
import { KIT_VERSION } from '../../openapi/generated/kit-version.ts';
import type { CheckResult } from '../report/check-result.ts';
import type { Subject } from '../report/report.ts';
import { createSecrets, type Secrets } from '../secrets/secrets.ts';
import { spawnedPort } from './adapter/spawned.ts';
import { AdapterUnusable } from './adapter/unusable.ts';
import type { CheckClientOptions, DrivenClientOptions, WatchedClientOptions } from './check-client-options.ts';
import { clientEnvironment } from './client-environment.ts';
import type { ClientMock } from './client-mock.ts';
import type { ClientResult } from './client-result.ts';
import { DRIVEN_CHECKS } from './driven/definitions.ts';
import { driveClient } from './driven/drive-client.ts';
import { judgeDrivenTraffic } from './driven/driven-traffic.ts';
import { judgeSeenRequests } from './judge-seen-requests.ts';
import { withMistakenCalls } from './mistaken-calls.ts';
import { isCutShort, type SeenRequest } from './seen-request.ts';
import { startVouched, type Vouched } from './start-vouched.ts';
import { watchClient } from './watched/watch-client.ts';

/** What a client came to, and at which mock: the parts of a report that `makeReport` takes. */
export type CheckClientResult = ClientResult & {
  /** The URL of the mock, which is closed by then. */
  target: string;
};

/**
 * Checks a client in whatever language: runs its own tests (`command`) and judges every request that they send, or drives it
 * through an adapter (`adapter`) and judges what it concludes too. Throws CannotCheckClient for a port that is taken and
 * the like; findings are returned, never thrown. A command that cannot be started, an adapter that cannot be talked to, and
 * tests that send nothing, are among the `troubles`. What is returned holds no secret of the run.
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * import { checkClient } from 'group-counter-kit/contracts';
 * import { clientMocks } from 'group-counter-kit/server';
 *
 * const script = "fetch(process.env.GROUP_COUNTER_BASE_URL + '/v4/group_open_http_svc/get_group_counters', { method: 'POST' })";
 * const { checks } = await checkClient({ command: [process.execPath, '-e', script], mocks: clientMocks });
 * const { outcome, findings } = checks.find(({ id }) => id === 'client-path') ?? {};
 * assert.deepEqual([outcome, findings?.[0]?.code], ['failed', 'request.path']);
 * ```
 */
export async function checkClient(options: CheckClientOptions): Promise<CheckClientResult> {
  const { secrets = createSecrets() } = options;
  const result = await (options.adapter === undefined ? watch(options, secrets) : drive(options, secrets));
  // Its checks are sealed already; these hold what a program said of itself.
  const { troubles, subject } = result;
  const masked = Object.entries(subject ?? {}).map(([name, text]) => [name, secrets.mask(text)]);
  return {
    ...result,
    troubles: troubles.map((trouble) => secrets.mask(trouble)),
    ...(subject && { subject: Object.fromEntries(masked) as Subject }),
  };
}

/** How long a client's own tests may take unless told otherwise. Milliseconds. */
const MAX_DURATION_MS = 600_000;

async function watch(options: WatchedClientOptions, secrets: Secrets): Promise<CheckClientResult> {
  const { command, mocks, map = {}, maxDurationMs = MAX_DURATION_MS, selected = () => true } = options;
  const { mock, close, ...led } = await startVouched((of) => mocks.startWatched({ ...of, map }), options, Date.now());
  try {
    options.progress?.(`Running ${command[0]} with GROUP_COUNTER_BASE_URL=${mock.url}`);
    const { env = process.env, output: pass = () => {}, minCoverage, signal } = options;
    const result = await watchClient({
      ...led,
      command,
      mock,
      env,
      pass,
      secrets,
      timeLimitMs: maxDurationMs,
      ...(minCoverage !== undefined && { minCoverage }),
      ...(signal && { signal }),
    });
    return { ...result, checks: result.checks.filter(({ id }) => selected(id)), target: mock.url };
  } finally {
    await close();
  }
}

async function drive(options: DrivenClientOptions, secrets: Secrets): Promise<CheckClientResult> {
  const { adapter, mocks, selected = () => true } = options;
  const vouched = await startVouched(mocks.startDriven, options, Date.now());
  const { mock, close } = vouched;
  try {
    const chosen = DRIVEN_CHECKS.filter(({ id }) => selected(id)).length;
    options.progress?.(`Driving ${adapter[0]} through ${chosen} checks`);
    let endedAt = Number.POSITIVE_INFINITY;
    options.signal?.addEventListener('abort', () => (endedAt = Date.now()), { once: true });
    const result = await driveOn(vouched, options, secrets);
    // What the end of its adapter left of a request is none of the client's doing.
    const sent = mock.exchanges().filter((exchange) => !isCutShort(exchange, endedAt));
    // Where there was no conclusion, what was sent says nothing of the client either.
    const checks = result.checks.length === 0 ? [] : [...judgeSent(sent, selected), ...result.checks];
    return { ...result, checks, target: mock.url };
  } finally {
    await close();
  }
}

/** The checks of what a driven client sent: of single requests, and of all of them together. */
export function judgeSent(requests: readonly SeenRequest[], selected: (id: string) => boolean): CheckResult[] {
  return [...judgeSeenRequests(withMistakenCalls(requests)), ...judgeDrivenTraffic(requests)].filter(({ id }) =>
    selected(id),
  );
}

/** An adapter that cannot be talked to is no verdict. */
async function driveOn(
  { mock, caFile, proxyUrl }: Vouched<ClientMock>,
  options: DrivenClientOptions,
  secrets: Secrets,
): Promise<ClientResult> {
  const { adapter, selected, seed, maxDurationMs, output, signal, env = process.env } = options;
  const [program, ...args] = adapter;
  const { url, account } = mock;
  const authority = { ...(caFile !== undefined && { caFile }) };
  const environment = clientEnvironment(env, {
    url,
    account,
    ...authority,
    ...(proxyUrl !== undefined && { proxyUrl }),
  });
  try {
    const { exchanges: _exchanges, ...result } = await driveClient({
      adapter: spawnedPort(program, args, environment),
      mock: { ...mock, ...authority },
      kitVersion: KIT_VERSION,
      secrets,
      ...(selected && { selected }),
      ...(seed !== undefined && { seed }),
      ...(maxDurationMs !== undefined && { maxDurationMs }),
      ...(output && { say: output }),
      ...(signal && { signal }),
    });
    return result;
  } catch (error) {
    if (!(error instanceof AdapterUnusable)) throw error;
    return { checks: [], observations: [], troubles: [error.message], complete: !signal?.aborted };
  }
}
