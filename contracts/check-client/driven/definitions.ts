import type { CheckDefinition } from '../../report/check-result.ts';
import { DRIVEN_CASES } from './cases/all-cases.ts';
import { CONTROL } from './cases/build.ts';
import { INTERIM_CASES } from './cases/interim-cases.ts';

const SHOULD = { since: '0.1', layer: 'conclusion', level: 'should' } as const;
const OURS = '[unstated]: how a client is driven is settled by the adapter protocol of this kit alone';

/** Checks over all cases together, and of the adapter. */
export const WHOLE_CHECKS = [
  {
    ...SHOULD,
    id: 'conclude-retry-after-limit',
    level: 'must',
    requirement: 'A call that was turned away as too frequent is not sent again before the time for that has passed.',
    source:
      '[page]: up to 200 calls may come in a second; [codes]: 60007 says that calls are more frequent than that, 70050 that a minute must pass',
  },
  {
    ...SHOULD,
    id: 'conclude-retries',
    requirement:
      'A call is sent again at most three times, 100 ms or more apart, and only after trouble of transport or a code that is documented as "try again".',
    source: '[codes]: of 10002, 60008, 60014, 60018, 70169 and 70500 they say to try again, of no others',
  },
  {
    ...SHOULD,
    id: 'conclude-final-answers-alone',
    level: 'must',
    requirement: 'Neither an interim answer nor the answer to another call is taken for what became of a call.',
    source:
      '[http]: RFC 9110 section 15.2 has 1xx come before the final answer of a call, and a client be able to read past them; RFC 9112 section 9.2 has the order of final answers say which call each is of',
  },
  {
    ...SHOULD,
    id: 'conclude-repeated-keys-as-answered',
    requirement: 'A counter is reported as often as it was answered.',
    source: '[unstated]: how often a counter is returned whose key was asked for twice',
  },
  {
    ...SHOULD,
    id: 'conclude-zeros-as-answered',
    requirement: 'Zeros for keys that the group lacks are neither added to an answer nor left out of it.',
    source: '[unstated]: what is answered for a key that the group lacks',
  },
  {
    ...SHOULD,
    id: 'conclude-strictly',
    requirement: 'Counters are made only of answers that are as the API has them.',
    source: '[unstated]: how strictly an answer is read',
  },
  {
    ...SHOULD,
    id: 'adapter-protocol',
    requirement:
      'The adapter answers each case once, and writes nothing to standard output that the protocol does not have.',
    source: OURS,
  },
  {
    ...SHOULD,
    id: 'adapter-end',
    requirement: 'The adapter ends with status 0 when its input ends.',
    source: OURS,
  },
  {
    ...SHOULD,
    id: 'adapter-secrecy',
    requirement: 'Neither the client nor its adapter prints the UserSig.',
    source: '[usersig]: whoever has a UserSig can call as its user while it is valid',
  },
] as const satisfies readonly CheckDefinition[];

export type WholeCheckId = (typeof WHOLE_CHECKS)[number]['id'];

/** The cases that show whether a check over all of them holds: where it is asked for they are played, and one must be judged. */
export const SHOWN_BY: Readonly<Record<WholeCheckId, readonly string[]>> = {
  'conclude-retry-after-limit': ['conclude-60007', 'conclude-70050', 'conclude-limited-then-ok'],
  'conclude-retries': [
    'conclude-10002',
    'conclude-10004',
    'conclude-fault-close',
    'conclude-fault-http-502',
    'conclude-internal-error-then-ok',
  ],
  'conclude-final-answers-alone': INTERIM_CASES.map(({ check }) => check.id),
  'conclude-repeated-keys-as-answered': ['conclude-repeated-key-once', 'conclude-repeated-key-each-time'],
  'conclude-zeros-as-answered': ['conclude-missing-key-omitted', 'conclude-missing-key-zero'],
  'conclude-strictly': ['conclude-broken-value-text', 'conclude-broken-code-text', 'conclude-broken-no-code'],
  'adapter-protocol': [CONTROL],
  'adapter-end': [CONTROL],
  'adapter-secrecy': [CONTROL],
};

/** Every check of a client that is driven, with its requirement and source. */
export const DRIVEN_CHECKS: readonly CheckDefinition[] = [...DRIVEN_CASES.map(({ check }) => check), ...WHOLE_CHECKS];
