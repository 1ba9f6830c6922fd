import type { CheckDefinition } from '../report/check-result.ts';
import { PACT_ANSWER_RULES } from './judge-by-rules.ts';
import { PACT_REQUEST_CHECKS } from './judge-call.ts';

const MUST = { since: '0.1', layer: 'pact', level: 'must' } as const;
const HINT = { since: '0.1', layer: 'pact', level: 'should' } as const;

/** What a comparison of pacts has beside the checks of requests and of answers. */
const OWN_CHECKS = [
  {
    ...MUST,
    id: 'pact-schema',
    requirement: 'What a pact sends and expects fits the OpenAPI document, as openapi-pact-comparator compares them.',
    source:
      '[page]: the tables of parameters, request fields and response fields, as the OpenAPI document has them; what no source forbids of a request is told by other checks and not here',
  },
  {
    ...MUST,
    id: 'pact-refusal-codes',
    requirement: 'A refusal that a pact expects has a code that its call can be refused with.',
    source: '[page]: a table says what each code of this call stands for; [codes]: so do the tables of public codes',
  },
  {
    ...MUST,
    id: 'pact-matchers',
    requirement: 'The matchers of a pact take some answer that a provider may give.',
    source:
      '[page]: the table of response fields says that ActionStatus is OK or FAIL, ErrorCode an integer and ErrorInfo a text; [update]: a Value is a signed 64-bit integer',
  },
  {
    ...MUST,
    id: 'pact-states',
    requirement: 'A pact expects no success where a state that it names has the call refused.',
    source:
      '[page]: 10010 stands for a group that is not there, 10007 for a lack of permission, 10059 for a plan too low, and groups of Community are not supported; beyond 200 calls a second a call is refused',
  },
  {
    ...MUST,
    id: 'pact-counters',
    requirement: 'Counters that a pact expects are those that its call asks for, as the group of its state holds them.',
    source: '[page]: GroupCounterKeys lists the counters to get, and GroupCounter holds the latest values of these',
  },
  {
    ...MUST,
    id: 'pact-member-names',
    requirement: 'The members of an expected answer have the names that the page gives them, letter by letter.',
    source:
      '[page]: the members of an answer are ActionStatus, ErrorCode, ErrorInfo and GroupCounter, those of a counter Key and Value',
  },
  {
    ...HINT,
    id: 'pact-legal-calls',
    requirement: 'A pact sends nothing that is to be refused.',
    source:
      '[unstated]: whether a consumer may rely on refusals of what it should not send; its pact says that it does',
  },
  {
    ...HINT,
    id: 'pact-lawful-examples',
    requirement: 'The examples of a pact are answers that a provider may give.',
    source:
      '[unstated]: what a client is to be tested with; a matcher or a member that is left out lets providers answer rightly all the same',
  },
  {
    ...HINT,
    id: 'pact-left-open',
    requirement: 'A pact demands nothing that a provider may do otherwise.',
    source: '[unstated]: which of several lawful answers a provider gives; nothing forbids a consumer to rely on one',
  },
  {
    ...HINT,
    id: 'pact-of-operation',
    requirement: 'Every interaction of a pact is a call of the operation.',
    source: '[unstated]: what else a consumer uses; this contract says nothing of it',
  },
] as const satisfies readonly CheckDefinition[];

export type PactCheckId = (typeof OWN_CHECKS)[number]['id'];

/** Every check of `compare-pact`: those of single requests and of answers, held to what a pact sends and expects, and its own. */
export const PACT_CHECKS: readonly CheckDefinition[] = [
  ...PACT_REQUEST_CHECKS.map(({ owns: _owns, ...check }) => check),
  ...PACT_ANSWER_RULES.map(({ applies: _applies, worst: _worst, judge: _judge, ...check }) => check),
  ...OWN_CHECKS,
];
