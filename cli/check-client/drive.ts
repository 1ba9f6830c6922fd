import { spawnedPort } from '../../contracts/check-client/adapter/spawned.ts';
import { AdapterUnusable, SchemeUnsupported } from '../../contracts/check-client/adapter/unusable.ts';
import { DRIVEN_CHECKS } from '../../contracts/check-client/driven/definitions.ts';
import { type DrivenResult, driveClient } from '../../contracts/check-client/driven/drive-client.ts';
import { judgeSeenRequests } from '../../contracts/check-client/judge-seen-requests.ts';
import { type PlayedMock, startPlayedMock } from '../../mocks/played-mock.ts';
import type { Context } from '../context.ts';
import { progressTo } from '../options/progress-to.ts';
import { UsageError } from '../usage-error.ts';
import { toolVersion } from '../version.ts';
import { startClientMock, type Vouched } from './client-mock.ts';
import type { CommandLine, Way, WayOptions } from './way.ts';

/** Drives a client through its adapter, and judges what it concludes and what it sends. */
export const drive: Way = async (command, options, context) => {
  for (const name of ['map', 'minCoverage'] as const)
    if (options[name] !== undefined) {
      const option = name === 'map' ? '--map' : '--min-coverage';
      throw new UsageError(
        `Failed to read ${option}: it is for the tests of a client, not for --adapter. Leave one of them out.`,
      );
    }
  const mock = await startClientMock(startPlayedMock, ({ baseUrl }) => baseUrl, options, context.now());
  try {
    const { exchanges: _exchanges, ...result } = await driveOn(command, mock, options, context);
    // Where there was no conclusion, what was sent says nothing of the client either.
    const requests = result.checks.length === 0 ? [] : judgeSeenRequests(mock.exchanges());
    const checks = [...requests.filter(({ id }) => options.selected(id)), ...result.checks];
    return { ...result, checks, target: mock.baseUrl };
  } finally {
    await mock.close();
  }
};

/** An adapter that cannot be talked to is no verdict. */
async function driveOn(
  [program, ...args]: CommandLine,
  mock: Vouched<PlayedMock>,
  { seed, selected, maxDuration, ...options }: WayOptions,
  context: Context,
): Promise<DrivenResult> {
  const { env, signal, secrets } = context;
  const tell = progressTo(context, options);
  tell(`Driving ${program} through ${DRIVEN_CHECKS.filter(({ id }) => selected(id)).length} checks`);
  try {
    return await driveClient({
      adapter: spawnedPort(program, args, adapterEnvironment(env, mock)),
      mock,
      kitVersion: toolVersion(),
      selected,
      seed,
      ...(maxDuration !== undefined && { maxDurationMs: maxDuration }),
      say: (line) => context.stderr.write(`${line}\n`),
      signal,
      secrets,
    });
  } catch (error) {
    if (error instanceof SchemeUnsupported) throw new UsageError(error.message);
    if (!(error instanceof AdapterUnusable)) throw error;
    return { checks: [], observations: [], exchanges: [], troubles: [error.message], complete: !signal.aborted };
  }
}

/** All that the program would have anyway, for it is somebody's own, and whom its client calls where its cases do not say. */
function adapterEnvironment(env: Context['env'], { baseUrl, account, caFile }: Vouched<PlayedMock>): Context['env'] {
  const noProxy = [env['NO_PROXY'] ?? env['no_proxy'], '127.0.0.1', 'localhost'].filter(Boolean).join(',');
  const { GROUP_COUNTER_SECRET_KEY: _key, ...rest } = env;
  return {
    ...rest,
    GROUP_COUNTER_BASE_URL: baseUrl,
    GROUP_COUNTER_SDKAPPID: String(account.sdkappid),
    GROUP_COUNTER_IDENTIFIER: account.identifier,
    GROUP_COUNTER_USERSIG: account.usersig,
    NO_PROXY: noProxy,
    no_proxy: noProxy,
    ...(caFile !== undefined && { GROUP_COUNTER_CA_FILE: caFile, NODE_EXTRA_CA_CERTS: caFile }),
  };
}
