import type { PactVerification } from '../verifier/judge.ts';
import type { BrokerLog, BrokerTrouble, FetchedPact } from './log.ts';

/**
 * The verdict where pacts came from a broker: it holds only if all that were offered were verified and, where that was
 * asked for, their results went back.
 */
export function judgeBroker(
  judged: PactVerification,
  log: BrokerLog,
  provider: string,
  toPublish: boolean,
): PactVerification {
  const lacking = [...(lackingPacts(log, provider, judged) ?? []), ...(toPublish ? lackingResults(log) : [])];
  if (lacking.length === 0) return judged;
  const known = log.pacts.size > 0 && judged.reason !== undefined ? [judged.reason] : [];
  const reason = [...new Set([...known, ...lacking.map((one) => one.reason)])].join('; ');
  return { ...judged, outcome: worst([judged.outcome, ...lacking.map(({ outcome }) => outcome)]), reason };
}

const BY_WEIGHT = ['failed', 'errored', 'couldNotRun', 'passed'] as const;

function worst(outcomes: readonly PactVerification['outcome'][]): PactVerification['outcome'] {
  return BY_WEIGHT.find((outcome) => outcomes.includes(outcome)) ?? 'errored';
}

function lackingPacts(log: BrokerLog, provider: string, judged: PactVerification): BrokerTrouble[] {
  const missing = [...log.offered].filter((path) => !log.pacts.has(path));
  if (missing.length > 0) {
    return missing.map(
      (path) => log.troubles.get(path) ?? { outcome: 'errored', reason: `Pact did not fetch the pact ${path}` },
    );
  }
  if (log.pacts.size > 0) return [];
  const troubles = [...log.troubles.values()];
  if (troubles.length > 0) return troubles;
  // Without results there is a better reason: it was interrupted, or time was up.
  if (judged.outcome === 'errored' || judged.reason === 'interrupted') return [];
  return [{ outcome: 'couldNotRun', reason: `the Pact broker has no pacts of the provider "${provider}" to verify` }];
}

function lackingResults(log: BrokerLog): BrokerTrouble[] {
  const pacts = [...log.pacts.values()];
  const unsent = pacts.filter(({ sent }) => !sent);
  return unsent.map((pact) => ({ outcome: outcomeOf(pact, log), reason: whyUnsent(pact, log) }));
}

function outcomeOf(pact: FetchedPact, log: BrokerLog): BrokerTrouble['outcome'] {
  return troubleOf(pact, log)?.outcome ?? (pact.withheld ? 'couldNotRun' : 'errored');
}

function whyUnsent(pact: FetchedPact, log: BrokerLog): string {
  const publishing = [...log.troubles].filter(([path]) => !log.offered.has(path)).map(([, { reason }]) => reason);
  const why = pact.withheld ?? publishing.at(-1) ?? 'Pact did not send them';
  return `the results of the pact of ${pact.consumer} were not published: ${why}`;
}

function troubleOf(pact: FetchedPact, log: BrokerLog): BrokerTrouble | undefined {
  const [path] = [...log.results].find(([, one]) => one === pact) ?? [];
  return path === undefined ? undefined : log.troubles.get(path);
}
