import { signUserSig } from '../../contracts/account/user-sig.ts';
import { readAddress } from '../../contracts/provider/address.ts';
import type { Engine } from '../../load/engine/engine.ts';
import { findK6 } from '../../load/engine/k6-binary.ts';
import { judgeLoad, type LimitJudgement } from '../../load/judge/judge-load.ts';
import type { LoadOptions } from '../../load/load-options.ts';
import type { Profile } from '../../load/profiles.ts';
import { runLoad } from '../../load/run-load.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../mocks/server.ts';

/** Building k6 takes minutes where none is installed and none was built before. */
export const K6_TIMEOUT_MS = 600_000;

/** For runs that wait for their turn. */
export const RUN_TIMEOUT_MS = 120_000;

/** The k6 of this machine; the set-up of the tests has built it if need be. */
export async function requireK6(): Promise<Engine & { name: 'k6' }> {
  const k6 = await findK6({ env: process.env });
  if (!k6.found) throw new Error(k6.reason);
  return { name: 'k6', path: k6.path, version: k6.version };
}

export type ProviderRun = {
  profile: Profile;
  /** What offers the load; k6 unless told otherwise. */
  engine?: Engine;
  provider?: ServerOptions;
  /** Whether calls are counted by the provider's journal. */
  journal?: boolean;
  load?: Partial<LoadOptions>;
};

/** Starts a provider, which is the right one unless told otherwise, loads it and judges what came of it. */
export async function loadProvider({
  profile,
  engine,
  provider,
  journal = false,
  load,
}: ProviderRun): Promise<LimitJudgement> {
  const runOn = async (server: RunningServer): Promise<LimitJudgement> => {
    const measured = await runLoad({
      ...loadOptions(server, profile, engine ?? (await requireK6())),
      ...(journal && { journalUrl: `${server.url}/__group-counter/journal` }),
      ...load,
    });
    return judgeLoad(measured, profile);
  };
  return inTurn(() => withProvider(provider, runOn));
}

/** A provider for as long as `use` takes. */
export async function withProvider<Result>(
  options: ServerOptions | undefined,
  use: (server: RunningServer) => Promise<Result>,
): Promise<Result> {
  const server = await startServer(options);
  try {
    return await use(server);
  } finally {
    await server.close();
  }
}

/** What a load on this provider is told: its app, a good UserSig, and a group that answers OK. */
export function loadOptions({ url, account }: RunningServer, profile: Profile, engine: Engine): LoadOptions {
  const { sdkappid, identifier, secretKey } = account;
  return {
    profile,
    provider: readAddress({ baseUrl: url }),
    account: { sdkappid, identifier },
    usersig: signUserSig(sdkappid, secretKey, identifier),
    groupId: 'gck.ok',
    expectedCodes: [0],
    engine,
    progress: () => {},
  };
}

/** Outcomes by check, as in `failed limit.wrong-code`. */
export function outcomesOf({ checks }: LimitJudgement): Record<string, string> {
  return Object.fromEntries(
    checks.map(({ id, outcome, findings }) => [id, [outcome, ...findings.map(({ code }) => code)].join(' ')]),
  );
}

/** The last run of each of three queues: with more at once on two cores, k6 could not keep its rate. */
const queues: Promise<unknown>[] = [Promise.resolve(), Promise.resolve(), Promise.resolve()];
let started = 0;

function inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
  const queue = started++ % queues.length;
  const result = (queues[queue] ?? Promise.resolve()).then(run);
  // A run that failed has told its own test; the next one is not concerned.
  queues[queue] = result.catch(() => {});
  return result;
}
