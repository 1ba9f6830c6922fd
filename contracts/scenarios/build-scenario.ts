import { CAUSES, type Cause, type UnknownAnswer, type UnknownId } from '../../openapi/generated/constants.ts';
import type { AnswerExpected, Call, CountersExpected, Expectation, RefusalExpected, Scenario } from './scenario.ts';
import type { GivenState, StateCounter, StateParams } from './states.ts';

type Optional = 'since' | 'level' | 'control' | 'contrast' | 'stateOptional' | 'stateUnusual' | 'outside';

type Details = Partial<Pick<Scenario, Optional>> & {
  id: string;
  title: string;
  source: string;
  given: readonly GivenState[];
  call: Call;
  expect: Expectation;
};

/** A scenario with the usual members filled in. */
export function scenario(details: Details): Scenario {
  return { since: '0.1', level: 'must', ...details };
}

/**
 * A scenario in which exactly one cause of refusal holds. Its requirement and source are those of the cause. Where no
 * group is there to be answered OK, a refusal for want of the group shows that this one has another reason.
 */
export function refusal(
  cause: Cause,
  details: Omit<Details, 'id' | 'title' | 'source' | 'expect'> & { id?: string; title?: string },
): Scenario {
  const { title, source } = CAUSES[cause];
  return scenario({ id: cause, title, source, contrast: 'missing-group', ...details, expect: refused(cause) });
}

/**
 * A refusal on a group that is there, so that a provider which overlooks the fault gives itself away by answering OK.
 * Where no group can be made it is sent all the same.
 */
export function refusalOnGroup(cause: Cause, id: string, callOf: (GroupId: string) => Call, title?: string): Scenario {
  const GroupId = `kit-${id}`;
  return refusal(cause, {
    id,
    ...(title && { title }),
    given: [group(GroupId, [{ Key: 'like', Value: 5 }])],
    stateOptional: true,
    call: callOf(GroupId),
    control: 'all-counters',
  });
}

/**
 * A fault on a group that is there, where no source settles whether it is one: the call is refused for this cause, or
 * answered with all that the group holds. `named` names the two answers among those of the unknown.
 */
export function openOnGroup<Id extends UnknownId>(
  unknown: Id,
  named: { refused: UnknownAnswer<Id>; answered: UnknownAnswer<Id> },
  details: Pick<Details, 'id' | 'title' | 'source'> & { cause: Cause; callOf: (GroupId: string) => Call },
): Scenario {
  const { id, title, source, cause, callOf } = details;
  const GroupId = `kit-${id}`;
  const like = [{ Key: 'like', Value: 5 }];
  const answers = { [named.refused]: refused(cause), [named.answered]: counters(like) };
  return scenario({
    id,
    title,
    source,
    given: [group(GroupId, like)],
    call: callOf(GroupId),
    expect: { outcome: 'unknown', unknown, answers },
    control: 'all-counters',
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

/** OK with exactly these counters; with the optional ones, or without. */
export function counters(list: readonly StateCounter[], optional: readonly StateCounter[] = []): CountersExpected {
  return { outcome: 'counters', counters: list, ...(optional.length > 0 && { optional }) };
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
