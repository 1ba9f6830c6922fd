export type { Account, Target } from './account/account.ts';
export { signUserSig } from './account/user-sig.ts';
export { CannotCheckClient } from './check-client/cannot-check-client.ts';
export { type CheckClientResult, checkClient } from './check-client/check-client.ts';
export type {
  CheckClientOptions,
  ClientRunOptions,
  CommandLine,
  DrivenClientOptions,
  WatchedClientOptions,
} from './check-client/check-client-options.ts';
export { CLIENT_CHECKS } from './check-client/checks.ts';
export type { ClientMock, PlayedAnswer, PlayedReply, RequestOfGroup } from './check-client/client-mock.ts';
export type { ClientMockOptions, ClientMocks, WatchedMock, WatchedMockOptions } from './check-client/client-mocks.ts';
export type { ClientResult } from './check-client/client-result.ts';
export type { SeenRequest } from './check-client/seen-request.ts';
export type { CoverableOutcome } from './check-client/watched/watched-coverage.ts';
export {
  type ClientOptions,
  type Counters,
  createClient,
  DEFAULT_TIMEOUT_MS,
  GroupCounterBrokenEnvelope,
  type GroupCounterClient,
  GroupCounterError,
  type GroupCounterFailure,
  GroupCounterRefusal,
  GroupCounterTransportFailure,
  isGroupCounterFailure,
  type RetryAdvice,
  type TransportReason,
} from './client.ts';
export { CannotComparePact } from './compare-pact/cannot-compare.ts';
export { type ComparePactOptions, comparePacts } from './compare-pact/compare-pacts.ts';
export type { LoadComparator } from './compare-pact/compare-schema.ts';
export type { ComparedInteraction, ComparedState, OtherInteraction } from './compare-pact/compared-interaction.ts';
export { PACT_CHECKS } from './compare-pact/pact-checks.ts';
export { type ComparedPact, readComparedPact } from './compare-pact/read-pact.ts';
export type { RequestCauses } from './compare-pact/refusals.ts';
export { type AcceptedChange, acceptChanges } from './diff/accept.ts';
export { type DocumentNode, NoContract, type ReadContract, readContract } from './diff/contract.ts';
export type { CorpusOptions } from './diff/corpus.ts';
export { CHANGE_KINDS, type ChangeKind, DIFF_CHECKS, DIFF_LAYERS, type DiffLayer } from './diff/diff-checks.ts';
export { type DiffOptions, diffContracts } from './diff/diff-contracts.ts';
export { FINDING_CODES, type Finding, type FindingCode } from './finding.ts';
export { type ExchangeSeen, judgeRequests } from './oracles/request/judge-requests.ts';
export type { JudgedRequest } from './oracles/request/judged-request.ts';
export type { TrafficExchange } from './oracles/traffic/traffic-call.ts';
export {
  type AddedInteraction,
  type AnyOrderMatcher,
  addInteraction,
  anyText,
  type DefinedPact,
  type DefinePactOptions,
  definePact,
  exampleOf,
  fromState,
  inAnyOrder,
  interactionOf,
  type LeftOutReason,
  type Mark,
  type Matcher,
  matching,
  type NotRun,
  openVerifier,
  PACT_BLIND_SPOTS,
  PACT_PROVIDER,
  PACT_SCENARIOS,
  PACT_TIMEOUT_MS,
  type PactBlindSpot,
  type PactBroker,
  type PactCall,
  type PactConclusion,
  type PactExpected,
  type PactInteraction,
  type PactLike,
  type PactPublication,
  type PactRequest,
  type PactResponse,
  type PactSelector,
  type PactSource,
  type PactTest,
  type PactVerification,
  type PactVerifier,
  reasonLeftOut,
  type VerifyPactOptions,
  verifyPact,
} from './pact/pact-kit.ts';
export { TargetUnreachable } from './provider/reach.ts';
export type { CheckDefinition, CheckResult, Layer, Observation, Outcome } from './report/check-result.ts';
export type { CoverageReport } from './report/coverage.ts';
export { renderReport } from './report/render.ts';
export { makeReport, type Report, type Run, type Subject, type Verdict } from './report/report.ts';
export { applyWaivers, type Waiver, type WaiverState } from './report/waivers.ts';
export {
  type Call,
  type Credential,
  type Expectation,
  SCENARIOS,
  type Scenario,
} from './scenarios/all-scenarios.ts';
export {
  type GivenState,
  STATE_NAMES,
  type StateChange,
  type StateCounter,
  type StateName,
} from './scenarios/states.ts';
export { createSecrets, type Secrets } from './secrets/secrets.ts';
export type { ConfiguredGroup } from './verify/stage/known-groups.ts';
export { VERIFY_LAYERS, type VerifyLayer, type VerifyOptions, type VerifyResult, verify } from './verify/verify.ts';
export { VERIFY_CHECKS } from './verify/verify-checks.ts';
export type { ProviderConfig } from './verify/verify-options.ts';
export type { Exchange, ReceivedResponse, SentRequest, Trouble } from './wire/exchange.ts';
export type { RequestKind } from './wire/request-kind.ts';
