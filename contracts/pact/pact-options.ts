import type { Account } from '../account/account.ts';
import type { Secrets } from '../secrets/secrets.ts';

/** Which of a consumer's pacts a broker hands out, in Pact's own words; the broker knows the rest. */
export type PactSelector = Readonly<Record<string, string | boolean>>;

/** A Pact broker, and which pacts of the provider to fetch: by default the latest of each consumer. */
export type PactBroker = {
  /** Its address. */
  url: string;
  /** A token, or else a user and password. They are sent to the broker alone; Pact's own process never has them. */
  token?: string;
  /** With `password`, instead of a token. */
  username?: string;
  /** With `username`. */
  password?: string;
  /** The latest pacts of consumers that have these tags. */
  consumerTags?: readonly string[];
  /** Which pacts in Pact's own words, such as `{ mainBranch: true }`. */
  selectors?: readonly PactSelector[];
  /** The provider's branch: selectors may ask for the same one, and published results are of it. */
  providerBranch?: string;
  /** How long it may take to answer one call, in milliseconds: 10 s by default. */
  callTimeoutMs?: number;
};

/** What the broker is told with the results. */
export type PactPublication = {
  /** Version of the provider that was verified. */
  providerVersion: string;
  /** Where the run can be looked up. */
  buildUrl?: string;
};

/** Name of the provider in pacts, unless told otherwise. */
export const PACT_PROVIDER = 'get_group_counter';

/** How long Pact may be silent unless told otherwise: without a call, and without results. Milliseconds. */
export const PACT_TIMEOUT_MS = 120_000;

/** Which pacts are verified, and how: by default the two that this package ships. */
export type PactSource = {
  /** Paths of pact files. */
  pactFiles?: readonly string[];
  /** A broker that has them. */
  broker?: PactBroker;
  /** The provider's name in these pacts; a pact of another provider is refused. */
  provider?: string;
  /** Sends the results to the broker, unless some of a pact could not be verified and the rest is right. */
  publish?: PactPublication;
  /** How long Pact may be silent, which is given up then; however long it works. 120000 by default. */
  timeoutMs?: number;
};

/** Which provider is verified, and by which pacts. */
export type VerifyPactOptions = PactSource & {
  /** The provider, and what is known of the caller; a state endpoint may issue the rest. */
  target: { baseUrl: string; account: Partial<Account> };
  /** Its state endpoint; without one, interactions that need a state are not run. */
  statesUrl?: string;
  /** Ends the verification. */
  signal?: AbortSignal;
  /** Learns every secret of the run, for whoever shows more of it than what comes of it. */
  secrets?: Secrets;
  /**
   * How many interactions of the pacts that this package ships are verified at once, at most; one unless told. Those with a
   * state of the whole app come last, one after the other. Other pacts go one by one: who knows what their groups share.
   */
  atOnce?: number;
};
