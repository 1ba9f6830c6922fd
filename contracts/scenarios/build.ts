import { CAUSES, type Cause, type UnknownAnswer, type UnknownId } from '../../openapi/generated/constants.ts';
import type { GivenState, StateCounter, StateParams } from '../states.ts';
import type { AnswerExpected, Call, CountersExpected, Expectation, RefusalExpected, Scenario } from './scenario.ts';

type Details = Partial<Pick<Scenario, 'since' | 'level' | 'source' | 'control' | 'stateOptional'>> & {
  id: string;
  title: string;
  given: readonly GivenState[];
  call: Call;
  expect: Expectation;
};

/** A scenario with the usual members filled in. */
export function scenario(details: Details): Scenario {
  return { since: '0.1', level: 'must', source: '[page]', ...details };
}

/** A scenario in which exactly one cause of refusal holds. Its requirement and source are those of the cause. */
export function refusal(
  cause: Cause,
  details: Omit<Details, 'id' | 'title' | 'expect'> & { id?: string; title?: string },
): Scenario {
  const { title, source } = CAUSES[cause];
  return scenario({ id: cause, title, source, ...details, expect: refused(cause) });
}

/**
 * A refusal on a group that is there, so that a provider which overlooks the fault gives itself away by answering OK.
 * Without a state endpoint it is sent all the same. The control is a good call that needs no state either.
 */
export function refusalOnGroup(cause: Cause, id: string, callOf: (GroupId: string) => Call, title?: string): Scenario {
  const GroupId = `kit-${id}`;
  return refusal(cause, {
    id,
    ...(title && { title }),
    given: [group(GroupId, [{ Key: 'like', Value: 5 }])],
    stateOptional: true,
    call: callOf(GroupId),
    control: 'malformed-group-id',
  });
}

/** The state of a group that holds exactly these counters. */
export function group(
  GroupId: string,
  GroupCounter: readonly StateCounter[],
  Type?: StateParams['a group with counters']['Type'],
): GivenState {
  return { state: 'a group with counters', params: { GroupId, ...(Type && { Type }), GroupCounter } };
}

/** OK with exactly these counters. */
export function counters(list: readonly StateCounter[]): CountersExpected {
  return { outcome: 'counters', counters: list };
}

/** FAIL for this cause. */
export function refused(cause: Cause): RefusalExpected {
  return { outcome: 'refused', cause };
}

/** Any of the answers that are legal for this unknown, by their names in the spec. */
export function either<Id extends UnknownId>(
  unknown: Id,
  answers: Readonly<Partial<Record<UnknownAnswer<Id>, AnswerExpected>>>,
): Expectation {
  return { outcome: 'unknown', unknown, answers: answers as Readonly<Record<string, AnswerExpected>> };
}

/** A call with this JSON body, right in everything else. */
export function ask(GroupId: string, GroupCounterKeys?: readonly string[], rest: Omit<Call, 'body'> = {}): Call {
  return { ...rest, body: { json: GroupCounterKeys ? { GroupId, GroupCounterKeys } : { GroupId } } };
}
