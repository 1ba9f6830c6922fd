// The kit for Pact tests of one's own: build interactions from the scenario table, hand them to Pact, run a client on its
// mock server; or verify a provider.
export { type AddedInteraction, addInteraction, type PactLike } from './add-interaction.ts';
export { PACT_BLIND_SPOTS, type PactBlindSpot, type PactBlindSpotId } from './blind-spots.ts';
export { type DefinedPact, type DefinePactOptions, definePact, type PactTest } from './consumer/define-pact.ts';
export type { PactCall } from './consumer/example-call.ts';
export type { PactExpected } from './consumer/expected.ts';
export type { PactConclusion } from './consumer/play.ts';
export { interactionOf, type Mark, PACT_SCENARIOS, type PactInteraction } from './interaction.ts';
export { type LeftOutReason, reasonLeftOut } from './left-out.ts';
export { type AnyOrderMatcher, anyText, exampleOf, fromState, inAnyOrder, type Matcher, matching } from './matchers.ts';
export {
  PACT_PROVIDER,
  PACT_TIMEOUT_MS,
  type PactBroker,
  type PactPublication,
  type PactSelector,
  type PactSource,
  type VerifyPactOptions,
} from './pact-options.ts';
export type { PactRequest } from './pact-request.ts';
export type { PactResponse } from './pact-response.ts';
export {
  type NotRun,
  openVerifier,
  type PactVerification,
  type PactVerifier,
  verifyPact,
} from './verify-pact.ts';
