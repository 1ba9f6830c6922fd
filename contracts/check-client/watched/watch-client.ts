import { setTimeout as wait } from 'node:timers/promises';
import { signUserSig } from '../../account/user-sig.ts';
import { runCommand } from '../../process/run-command.ts';
import type { CheckResult } from '../../report/check-result.ts';
import { sealChecks } from '../../report/seal.ts';
import type { Secrets } from '../../secrets/secrets.ts';
import { clientEnvironment } from '../client-environment.ts';
import type { WatchedMock } from '../client-mocks.ts';
import type { ClientResult } from '../client-result.ts';
import { judgeSeenRequests } from '../judge-seen-requests.ts';
import { judgeTraffic } from '../judge-traffic.ts';
import { isCutShort } from '../seen-request.ts';
import { judgeCommand } from './command-checks.ts';
import { troublesOfEnd } from './troubles-of-end.ts';
import { coverageOf, judgeCoverage } from './watched-coverage.ts';

/** A client's own tests, and the mock that they call. */
export type WatchOptions = {
  /** The command that runs them, and its arguments. */
  command: readonly [program: string, ...args: readonly string[]];
  mock: WatchedMock;
  /** Fails where less of the outcomes was met. Percent. */
  minCoverage?: number;
  /** The file of the authority that vouches for the mock, where that speaks HTTPS. */
  caFile?: string;
  /** A proxy that leads the hosts of the service to the mock. */
  proxyUrl?: string;
  /** The environment in which the command runs, before what it is told of the mock. */
  env: Readonly<Record<string, string | undefined>>;
  timeLimitMs: number;
  /** Is given what the command prints, a line at a time, without secrets. */
  pass: (line: string) => void;
  secrets: Secrets;
  /** Ends the command; what it had sent by then is judged. */
  signal?: AbortSignal;
};

/**
 * Runs a client's own tests against a mock, and judges every request that they sent. Never throws; a command that cannot
 * be started is among the `troubles`.
 */
export async function watchClient(options: WatchOptions): Promise<ClientResult> {
  const { command, mock, secrets, signal } = options;
  const { end, printedSecret } = await runWatched(options);
  const complete = !signal?.aborted;
  if (end.status === 'absent') {
    const trouble = `Failed to start ${command[0]}: ${end.why}. Name a program that is on the PATH, after --.`;
    return { checks: [], observations: [], complete, troubles: [trouble] };
  }
  // Its connections are closed by now; that has to be seen at the other end too.
  await wait(SETTLE_MS);
  const { cutAt, endedAt } = end;
  const cutFrom = Math.min(cutAt ?? endedAt, endedAt);
  const seen = mock.journal().exchanges;
  const exchanges = seen.filter((exchange) => !isCutShort(exchange, cutFrom));
  const troubles = troublesOfEnd(command[0], end, {
    requests: exchanges.length,
    cutShort: seen.length - exchanges.length,
  });
  if (exchanges.length === 0) return { checks: [], observations: [], complete, troubles };
  const coverage = coverageOf(exchanges, mock);
  const checks: CheckResult[] = [
    ...judgeSeenRequests(exchanges),
    ...judgeTraffic(exchanges, { endedAt, ...(cutAt !== undefined && { cutAt }) }),
    ...judgeCommand({ end, printedSecret }),
    ...(options.minCoverage === undefined ? [] : [judgeCoverage(coverage, options.minCoverage, cutAt !== undefined)]),
  ];
  return { checks: sealChecks(checks, secrets), observations: [], complete, troubles, coverage };
}

const SETTLE_MS = 50;

async function runWatched(options: WatchOptions) {
  const { command, mock, env, timeLimitMs, pass, secrets, signal } = options;
  const [program, ...args] = command;
  const { sdkappid, secretKey, identifier } = mock.account;
  const usersig = signUserSig(sdkappid, secretKey, identifier);
  secrets.note(usersig, secretKey);
  let printedSecret = false;
  const onLine = (line: string): void => {
    const masked = secrets.mask(line);
    printedSecret ||= masked !== line;
    pass(masked);
  };
  const { url, statesUrl } = mock;
  const { caFile, proxyUrl } = options;
  const environment = clientEnvironment(env, {
    url,
    statesUrl,
    account: { ...mock.account, usersig },
    ...(caFile !== undefined && { caFile }),
    ...(proxyUrl !== undefined && { proxyUrl }),
  });
  const end = await runCommand(program, args, {
    env: environment,
    mark: 'GROUP_COUNTER_USERSIG',
    onLine,
    timeLimitMs,
    ...(signal && { signal }),
  });
  return { end, printedSecret };
}
