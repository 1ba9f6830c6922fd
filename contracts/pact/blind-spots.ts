import type { Layer } from '../report/check-result.ts';

/** Something wrong that the pact lets pass on purpose: what, why it must, and which check of which layer sees it. */
export type PactBlindSpot = { id: string; what: string; why: string; layer: Layer; check: string };

/**
 * All that a provider may do wrong without our pact failing it. Each is proved by a test: a provider with that very defect
 * passes Pact's verifier and fails the check that is named.
 */
export const PACT_BLIND_SPOTS = [
  {
    id: 'counters-not-asked-for',
    what: 'Counters are returned beyond those that were asked for.',
    why: 'The order of counters is free, and what Pact has for any order lets further elements through.',
    layer: 'relation',
    check: 'chosen-counters',
  },
  {
    id: 'counters-twice',
    what: 'A counter is returned twice.',
    why: 'What Pact has for any order finds each counter once and is content.',
    layer: 'relation',
    check: 'all-counters',
  },
  {
    id: 'counters-of-an-empty-group',
    what: 'Counters are returned of a group that has none.',
    why: 'GroupCounter may be left out there, or be empty, and Pact has no way to say "absent or empty".',
    layer: 'relation',
    check: 'no-counters',
  },
  {
    id: 'counters-on-refusal',
    what: 'A refusal carries counters.',
    why: 'Members that a consumer does not use are let through, so that providers may add some.',
    layer: 'schema',
    check: 'no-counters-on-failure',
  },
  {
    id: 'error-code-as-text',
    what: 'A refusal has its ErrorCode as text, in quotes.',
    why: 'Sources disagree on several codes, and what Pact has for "one of these numbers" looks at the digits only.',
    layer: 'schema',
    check: 'fits-schema',
  },
  {
    id: 'error-info-no-text',
    what: 'ErrorInfo of a success is no text.',
    why: 'It may be left out there, so that no consumer relies on it.',
    layer: 'schema',
    check: 'fits-schema',
  },
  {
    id: 'repeated-members',
    what: 'An object has the same member twice.',
    why: 'Pact, like most readers of JSON, keeps the last and does not say so.',
    layer: 'schema',
    check: 'no-repeated-members',
  },
  {
    id: 'calls-that-no-client-sends',
    what: 'A call that is malformed on the wire is answered wrongly: cut-off JSON, another method, no UserSig.',
    why: 'An interaction holds what a consumer sends, and none that works sends these.',
    layer: 'cause',
    check: 'body-not-json',
  },
  {
    id: 'several-legal-answers',
    what: 'A call is answered in none of several legal ways, such as for a key that the group does not have.',
    why: 'An interaction has one answer: where no source settles it, there is none to write down.',
    layer: 'relation',
    check: 'missing-key',
  },
] as const satisfies readonly PactBlindSpot[];

/** Ids of the blind spots. */
export type PactBlindSpotId = (typeof PACT_BLIND_SPOTS)[number]['id'];
