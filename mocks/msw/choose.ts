import { SCENARIOS } from '../../contracts/scenarios/all-scenarios.ts';
import type { GivenState } from '../../contracts/scenarios/states.ts';
import { didYouMean } from '../../contracts/wire/did-you-mean.ts';
import { CAUSES, ERROR_CODES } from '../../openapi/generated/constants.ts';
import type { GetGroupCounterRequest, GetGroupCounterResponse } from '../../openapi/generated/types.ts';
import { aFailResponseOfUnknownCode } from '../fixtures/responses.ts';
import { TEST_GROUP_PREFIX, TEST_GROUPS } from '../fixtures/test-groups.ts';
import type { MswOutcome } from './outcome.ts';

/** How a call is answered: as one for this group, whose state is given where it is no test group; or with this answer. */
export type Chosen = { delayMs?: number } & (
  | { groupId: string; given?: GivenState }
  | { response: GetGroupCounterResponse }
);

/** What an outcome comes to for a call with this body. Throws an Error with the nearest name for one that there is not. */
export function choose(outcome: MswOutcome, request: GetGroupCounterRequest): Chosen {
  if (typeof outcome === 'function') return choose(outcome(request), request);
  if (typeof outcome === 'number') return byCode(outcome);
  if (typeof outcome === 'string') return byName(outcome);
  if ('ActionStatus' in outcome) return { response: outcome };
  const { delayMs = 0, ...chosen } = choose(outcome.outcome, request);
  return { ...chosen, delayMs: delayMs + outcome.delayMs };
}

/** Throws where `choose` would for an outcome that does not hang on the call. */
export function checkOutcome(outcome: MswOutcome): void {
  if (typeof outcome === 'object' && 'outcome' in outcome) {
    if (!(outcome.delayMs >= 0))
      throw new Error(`Failed to make handlers: delayMs is ${outcome.delayMs}. Give milliseconds.`);
    checkOutcome(outcome.outcome);
  } else if (typeof outcome !== 'function') choose(outcome, { GroupId: '' });
}

function byCode(code: number): Chosen {
  if (Object.hasOwn(ERROR_CODES, code)) return { groupId: `${TEST_GROUP_PREFIX}${code}` };
  return { response: aFailResponseOfUnknownCode(code) };
}

function byName(name: string): Chosen {
  const plain = name.startsWith(TEST_GROUP_PREFIX) ? name.slice(TEST_GROUP_PREFIX.length) : name;
  const chosen = NAMES.get(plain);
  if (chosen !== undefined) return chosen;
  throw new Error(
    `Failed to make handlers: no outcome is called "${name}".${didYouMean(plain, [...NAMES.keys()], '', '"')} Names are those of test groups without their prefix, of causes and of scenarios.`,
  );
}

const NAMES: ReadonlyMap<string, Chosen> = new Map<string, Chosen>([
  ...SCENARIOS.flatMap(({ id, given, expect }): [string, Chosen][] => {
    const [state] = given;
    if (expect.outcome === 'refused') return [[id, byCode(CAUSES[expect.cause].codes[0])]];
    return state?.state === 'a group with counters' ? [[id, { groupId: state.params.GroupId, given: state }]] : [];
  }),
  ...Object.entries(CAUSES).map(([cause, { codes }]): [string, Chosen] => [cause, byCode(codes[0])]),
  ...TEST_GROUPS.map(({ id }): [string, Chosen] => [id.slice(TEST_GROUP_PREFIX.length), { groupId: id }]),
  ['network-error', { groupId: 'gck.fault-close' }],
]);
