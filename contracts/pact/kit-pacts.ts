import { isHarmless } from '../account/make-credentials.ts';
import { judgeRequests } from '../oracles/request/judge-requests.ts';
import type { Scenario } from '../scenarios/all-scenarios.ts';
import { interactionOf, PACT_SCENARIOS, type PactInteraction } from './interaction.ts';
import { exampleOf } from './matchers.ts';
import { PACT_PROVIDER } from './pact-options.ts';

/** A pact that this package ships: of which consumer, in which file, with the interactions of which scenarios. */
export type KitPact = { consumer: string; file: string; scenarios: () => readonly Scenario[] };

/**
 * What a well-behaved consumer relies on; and apart from it the requests that break the contract on purpose, to be refused:
 * whoever holds pacts against the OpenAPI document takes each of these for a fault of its consumer.
 */
export const KIT_PACTS: readonly KitPact[] = [
  kitPact('group-counter-kit', (scenario) => isLegal(interactionOf(scenario))),
  kitPact('group-counter-kit-illegal-requests', (scenario) => !isLegal(interactionOf(scenario))),
];

function kitPact(consumer: string, takes: (scenario: Scenario) => boolean): KitPact {
  // To verify a provider the files are enough: which scenarios are in them is worked out where one is written.
  return { consumer, file: `${consumer}-${PACT_PROVIDER}.json`, scenarios: () => PACT_SCENARIOS.filter(takes) };
}

/** Whether a call has a UserSig, be it a wrong one, and breaks no sentence of a source by itself. */
function isLegal({ mark, request: { method, path, query, headers, body } }: PactInteraction): boolean {
  if (isHarmless(mark.credential)) return false;
  const examples = Object.entries(query).map(([name, value]) => [name, exampleOf(value)]);
  const parameters = new URLSearchParams(Object.fromEntries(examples));
  const request = { method, url: `http://provider${path}?${parameters}`, headers, body: JSON.stringify(body) };
  return judgeRequests([{ request }]).every(({ findings }) => findings.length === 0);
}
