import type { PactPlay } from '../verifier/pact-play.ts';

/** What went wrong between Pact and the broker: something is missing, or the broker broke. */
export type BrokerTrouble = { outcome: 'couldNotRun' | 'errored'; reason: string };

/** A pact that the broker handed out; `sent` tells whether its results were, and `withheld` why they were not. */
export type FetchedPact = { consumer: string; plays: readonly PactPlay[]; sent: boolean; withheld?: string };

/** What the relay saw between Pact and the broker. Paths are those at the broker. */
export type BrokerLog = {
  /** Paths of the pacts that are to be verified. */
  offered: Set<string>;
  pacts: Map<string, FetchedPact>;
  /** Which pact the results go to at a path. */
  results: Map<string, FetchedPact>;
  /** By the path that was asked; the last counts. */
  troubles: Map<string, BrokerTrouble>;
};

/** A log in which nothing was seen yet. */
export function emptyLog(): BrokerLog {
  return { offered: new Set(), pacts: new Map(), results: new Map(), troubles: new Map() };
}
