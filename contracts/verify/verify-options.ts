import type { Account } from '../account/account.ts';
import type { PactSource } from '../pact/pact-options.ts';
import type { PactVerifier } from '../pact/verify-pact.ts';
import type { ProviderAddress } from '../provider/address.ts';
import type { Clock } from '../provider/clock.ts';
import type { SendLimits } from '../provider/send-request.ts';
import type { Layer } from '../report/check-result.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { ConfiguredGroup } from './stage/known-groups.ts';

/** Layers of `verify`, in the order in which they run. */
export const VERIFY_LAYERS = ['schema', 'cause', 'relation', 'metamorphic', 'fuzz', 'pact'] as const satisfies Layer[];
/** Name of a layer of `verify`. */
export type VerifyLayer = (typeof VERIFY_LAYERS)[number];

/** What exists at a provider that no state endpoint can tell us of, and who may call it. */
export type ProviderConfig = {
  /** The app, where the account does not say. */
  sdkappid?: number;
  /** An administrator of it, where the account does not say. */
  identifier?: string;
  /** Groups that exist there. */
  groups: readonly ConfiguredGroup[];
};

/** How many requests the fuzz layer generates unless told otherwise. */
export const DEFAULT_CASES = 500;

/** How long a run may take unless told otherwise. Milliseconds. */
export const MAX_DURATION_MS = 600_000;

/** Which pacts are verified, and by which verifier: one of its own where none is open already. Who opened it closes it. */
export type PactOptions = PactSource & { verifier?: PactVerifier };

/** Which provider is checked, by what, and how; all but `baseUrl` may be left out. */
export type VerifyOptions = {
  /** The provider; it may hold a gateway's path prefix. */
  baseUrl: string;
  /** What is known of the caller; a state endpoint may issue the rest. */
  account?: Partial<Account>;
  /** Its state endpoint: with it, groups are made for each check. */
  statesUrl?: string;
  /** What exists there, where no endpoint makes groups. */
  config?: ProviderConfig;
  /** Which layers to run; all when left out. */
  layers?: readonly VerifyLayer[];
  /** Which checks to run, by id; all when left out. */
  selected?: (id: string) => boolean;
  /** For what is generated: the same seed sends the same requests; 1 by default. */
  seed?: number;
  /** What keeps the GroupIds of this run apart from those of others, lower-case letters and digits; drawn by default, and none where it is empty. */
  runName?: string;
  /** How many requests to generate; 500 by default. */
  cases?: number;
  /** Pins what the API leaves open, by the names of observations: a run that sees anything else fails. */
  expected?: Readonly<Record<string, string>>;
  /** Which pacts Pact's own verifier is given; the one of this package when left out. */
  pact?: PactOptions;
  /** Stop sending once a check has failed. */
  failFast?: boolean;
  /** Time and size that one call may take. */
  sendLimits?: SendLimits;
  /** How long the run may take; what is left then could not run. Milliseconds, 600000 by default. */
  maxDurationMs?: number;
  /** Is told what is being done, a line at a time. */
  progress?: (line: string) => void;
  /** Ends the run; what was gathered so far is returned. */
  signal?: AbortSignal;
  /** Learns every secret of the run, for whoever shows more of it than the checks. */
  secrets?: Secrets;
  /** Time, for tests. */
  clock?: Clock;
};

/** The same with the provider's address read: what a run hands inwards. */
export type VerifyRun = Omit<VerifyOptions, 'baseUrl' | 'statesUrl'> & { provider: ProviderAddress };
