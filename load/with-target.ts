import type { Account } from '../contracts/account/account.ts';
import type { ProviderAddress } from '../contracts/provider/address.ts';
import { proxySecrets } from '../contracts/provider/road/proxy-secrets.ts';
import type { CheckResult, Observation } from '../contracts/report/check-result.ts';
import type { LimitReport } from '../contracts/report/limit.ts';
import { sealChecks } from '../contracts/report/seal.ts';
import { createSecrets, type Secrets } from '../contracts/secrets/secrets.ts';
import { chooseEngine } from './engine/choose-engine.ts';
import type { EngineChoice } from './engine/engine.ts';
import { type LimitCheckId, limitChecksNotRun } from './judge/limit-checks.ts';
import type { LoadOptions } from './load-options.ts';
import type { Consent } from './permission.ts';
import type { Profile } from './profiles.ts';
import { prepareLoad } from './target.ts';

/** Whose limit is judged, and how; all but `baseUrl` may be left out. */
export type LimitOptions = Consent & {
  /** The provider; it may hold a gateway's path prefix. */
  baseUrl: string;
  /** Its state endpoint: with it, a group is made that the calls ask for. */
  statesUrl?: string;
  /** What is known of the caller; a state endpoint may issue the rest. */
  account?: Partial<Account>;
  /** A group that is there: calls ask for it where no state endpoint makes one, and OK then counts as accepted. */
  groupId?: string;
  /** States that nobody else calls the app during the run: what is refused within the limit is then the provider's doing. */
  soleCaller?: boolean;
  /** What offers the load; `auto` by default. */
  engine?: EngineChoice;
  /** File for k6's own report with pictures; nothing is run where k6 is not the engine. */
  k6Dashboard?: string;
  /** Where k6 is looked for; the environment of this process by default. */
  env?: Readonly<Record<string, string | undefined>>;
  /** How the program is called, for what is said of k6; its own name by default. */
  calledAs?: string;
  /** Is told what is being done, a line at a time. */
  progress?: (line: string) => void;
  /** Ends the load; it is then inconclusive. */
  signal?: AbortSignal;
  /** Learns every secret of the run, for whoever shows more of it than the checks. */
  secrets?: Secrets;
};

/** The same for whoever has to wait for the provider, or to ask who calls: once a load is agreed to, before anything is sent. */
export type AwaitedLimitOptions = LimitOptions & { ready?: () => Promise<void> };

/** Checks and figures of the limit, and what was seen that decides nothing; all but checks are absent where no load was run. */
export type LimitResult = { checks: CheckResult[]; limit?: LimitReport; observations?: readonly Observation[] };

const NO_DASHBOARD = 'the dashboard is one of k6, and the embedded engine would offer the load: give --engine k6';

/** The loads that are to be offered, and the checks that they decide. */
export type Planned = { profiles: readonly Profile[]; checks: readonly LimitCheckId[] };

/**
 * Chooses what offers these profiles and makes a target for them, hands both to `use`, and takes the target down again.
 * Where one of them cannot be had, the checks say why they could not run. They hold no secret of the run.
 */
export async function withTarget(
  options: LimitOptions,
  provider: ProviderAddress,
  { profiles, checks }: Planned,
  use: (load: Omit<LoadOptions, 'profile'>) => Promise<LimitResult>,
): Promise<LimitResult> {
  const { account = {}, engine = 'auto', env = process.env, progress = () => {}, secrets = createSecrets() } = options;
  const names = profiles.map(({ name }) => name);
  const couldNotRun = (reason: string) => ({
    checks: sealChecks(limitChecksNotRun('couldNotRun', reason, checks), secrets),
  });
  const interruptible = options.signal && { signal: options.signal };
  if (options.signal?.aborted) return couldNotRun('interrupted before it was its turn');
  secrets.note(account.usersig, account.secretKey, ...proxySecrets());
  const chosen = await chooseEngine({
    choice: engine,
    profiles: names,
    env,
    progress,
    ...(options.calledAs !== undefined && { calledAs: options.calledAs }),
    ...interruptible,
  });
  if ('reason' in chosen) return couldNotRun(chosen.reason);
  const { k6Dashboard: dashboard, groupId } = options;
  if (dashboard !== undefined && chosen.engine.name !== 'k6') return couldNotRun(NO_DASHBOARD);
  const offers = dashboard === undefined ? chosen : { engine: { ...chosen.engine, dashboard } };
  const target = await prepareLoad({ provider, account, secrets, ...(groupId && { groupId }) });
  if ('reason' in target) return couldNotRun(target.reason);
  const { release, ...aim } = target;
  try {
    const alone = options.soleCaller && { others: 'none' as const };
    const result = await use({ provider, ...aim, ...offers, ...alone, progress, ...interruptible });
    return { ...result, checks: sealChecks(result.checks, secrets) };
  } finally {
    await release();
  }
}
