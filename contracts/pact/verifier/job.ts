import type { PactBroker, PactPublication, PactSelector } from '../pact-options.ts';

/** Pact's own options about a broker. The URL is that of our relay: what opens the broker is not among them. */
export type BrokerJob = {
  pactBrokerUrl: string;
  provider: string;
  consumerVersionSelectors: PactSelector[];
  publishVerificationResult?: true;
  providerVersion?: string;
  providerVersionBranch?: string;
  buildUrl?: string;
};

/** What the process is told, by an id of its own for each job. It holds no secret. */
export type VerifierJob = {
  id: string;
  url: string;
  statesUrl: string;
  pactFiles: readonly string[];
  broker?: BrokerJob;
  callTimeoutMs: number;
};

/** What it answers to a job: Pact's results or what kept it from them; or why Pact cannot even be loaded. */
export type VerifierReport = { id: string } & ({ text: string } | { unloadable: string });

/** The options of Pact's for a broker that is reached at `url`. */
export function brokerJob(
  url: string,
  provider: string,
  { consumerTags = [], selectors = [], providerBranch }: PactBroker,
  publish: PactPublication | undefined,
): BrokerJob {
  return {
    pactBrokerUrl: url,
    provider,
    // Pact has an option for tags too, but forgets it where there are selectors.
    consumerVersionSelectors: [...selectors, ...consumerTags.map((tag) => ({ tag, latest: true }))],
    ...(providerBranch && { providerVersionBranch: providerBranch }),
    ...(publish && {
      publishVerificationResult: true,
      providerVersion: publish.providerVersion,
      ...(publish.buildUrl && { buildUrl: publish.buildUrl }),
    }),
  };
}
