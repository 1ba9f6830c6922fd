import {
  type CountersExpected,
  type Credential,
  type Expectation,
  type RefusalExpected,
  SCENARIOS,
  type Scenario,
} from '../scenarios/all-scenarios.ts';
import { type GivenState, isAppWide, type StateName } from '../scenarios/states.ts';
import { reasonLeftOut } from './left-out.ts';
import { exampleOf } from './matchers.ts';
import { type PactRequest, requestOf } from './pact-request.ts';
import { type PactResponse, responseOf } from './pact-response.ts';

/** Under this key of an interaction's comments stands what our verification needs to know of it. */
export const MARK_KEY = 'group-counter-kit';

/**
 * What marks an interaction: the scenario it was made from, and which UserSig its call carries. A state that is `forValues`
 * has nothing to do with the call: it has a verifier ask the state endpoint for values.
 */
export type Mark = { scenario: string; credential: Credential; stateOptional: boolean; forValues?: true };

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
  const { id, title, given, call, expect } = scenario;
  const leftOut = reasonLeftOut(scenario);
  if (leftOut !== undefined || !hasOneAnswer(expect)) {
    throw new Error(`Failed to make an interaction of the scenario ${id}: ${leftOut}. Ask reasonLeftOut first.`);
  }
  const request = requestOf(call);
  const sdkappid = Number(exampleOf(request.query['sdkappid'] ?? ''));
  return {
    description: title,
    states: (given.length > 0 ? given : [harmlessState(id)]).map(({ state, params }) => ({
      name: state,
      params: isAppWide(state) ? { SDKAppID: sdkappid } : params,
    })),
    request,
    response: responseOf(expect),
    mark: {
      scenario: id,
      credential: call.credential ?? 'valid',
      stateOptional: isStateOptional(scenario),
      ...(given.length === 0 && { forValues: true }),
    },
  };
}

/**
 * A state that changes nothing of the call's outcome. Where an interaction has none, Pact's JVM verifier calls no state
 * endpoint, and so learns of no values to put into the call.
 */
function harmlessState(id: string): GivenState {
  return { state: 'no group', params: { GroupId: `kit-${id}` } };
}

/** Without the group there are two causes for a refusal, and none is known to win. */
function isStateOptional({ given, stateOptional = false }: Scenario): boolean {
  return stateOptional && !given.some(({ state }) => state === 'a group with counters');
}

function hasOneAnswer(expect: Expectation): expect is CountersExpected | RefusalExpected {
  return expect.outcome === 'counters' || expect.outcome === 'refused';
}

/** The scenarios that an interaction can be made of. */
export const PACT_SCENARIOS: readonly Scenario[] = SCENARIOS.filter(
  (scenario) => reasonLeftOut(scenario) === undefined,
);
