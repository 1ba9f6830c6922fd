import {
  type CountersExpected,
  type Credential,
  type Expectation,
  type RefusalExpected,
  SCENARIOS,
  type Scenario,
} from '../scenarios/all-scenarios.ts';
import { isAppWide, type StateName } from '../scenarios/states.ts';
import { reasonLeftOut } from './left-out.ts';
import { exampleOf } from './matchers.ts';
import { type PactRequest, requestOf } from './pact-request.ts';
import { type PactResponse, responseOf } from './pact-response.ts';

/** Under this key of an interaction's comments stands what our verification needs to know of it. */
export const MARK_KEY = 'group-counter-kit';

/** What marks an interaction: the scenario it was made from, and which UserSig its call carries. */
export type Mark = { scenario: string; credential: Credential; stateOptional: boolean };

/** An interaction as plain data; `addInteraction` hands it to Pact. */
export type PactInteraction = {
  description: string;
  states: readonly { name: StateName; params: Readonly<Record<string, unknown>> }[];
  request: PactRequest;
  response: PactResponse;
  mark: Mark;
};

/**
 * The interaction of a scenario. Throws where the scenario has none: `reasonLeftOut` tells which and why.
 * A body in it may hold `JSON.rawJSON` values, so that int64 stays exact: print it with JSON.stringify only.
 */
export function interactionOf(scenario: Scenario): PactInteraction {
  const { id, title, given, stateOptional = false, call, expect } = scenario;
  const leftOut = reasonLeftOut(scenario);
  if (leftOut !== undefined || !hasOneAnswer(expect)) {
    throw new Error(`Failed to make an interaction of the scenario ${id}: ${leftOut}. Ask reasonLeftOut first.`);
  }
  const request = requestOf(call);
  const sdkappid = Number(exampleOf(request.query['sdkappid'] ?? ''));
  return {
    description: title,
    states: given.map(({ state, params }) => ({
      name: state,
      params: isAppWide(state) ? { SDKAppID: sdkappid } : params,
    })),
    request,
    response: responseOf(expect),
    mark: { scenario: id, credential: call.credential ?? 'valid', stateOptional: stateOptional && !needsGroup(given) },
  };
}

/** Without the group there are two causes for a refusal, and none is known to win. */
function needsGroup(given: Scenario['given']): boolean {
  return given.some(({ state }) => state === 'a group with counters');
}

function hasOneAnswer(expect: Expectation): expect is CountersExpected | RefusalExpected {
  return expect.outcome === 'counters' || expect.outcome === 'refused';
}

/** The scenarios that an interaction can be made of. */
export const PACT_SCENARIOS: readonly Scenario[] = SCENARIOS.filter(
  (scenario) => reasonLeftOut(scenario) === undefined,
);
