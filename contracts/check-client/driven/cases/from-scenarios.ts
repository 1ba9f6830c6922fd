import { CAUSES, UNKNOWNS, type UnknownId } from '../../../../openapi/generated/constants.ts';
import type { Due } from '../../../oracles/conclusion/due.ts';
import { type AnswerExpected, SCENARIOS, type Scenario } from '../../../scenarios/all-scenarios.ts';
import { type GivenState, isAppWide } from '../../../scenarios/states.ts';
import type { DrivenCase, Keys } from '../driven-case.ts';
import { conclusionCheck } from './build.ts';

/**
 * Every scenario whose call a client makes by itself: it is wrong in nothing, and says nothing that is not for a caller of
 * `getGroupCounter` to say. Where no source settles the answer, one case for each.
 */
export const SCENARIO_CASES: readonly DrivenCase[] = SCENARIOS.filter(isOfClients).flatMap(casesOf);

function isOfClients({ call, given, outside, stateUnusual }: Scenario): boolean {
  const { body, ...rest } = call;
  // IDs of groups are the kit's to choose, and what holds for all of an app would hold for the cases beside it.
  if (outside || stateUnusual || Object.keys(rest).length > 0 || given.length === 0) return false;
  if (given.some(({ state }) => isAppWide(state)) || !('json' in body)) return false;
  return requestOf(body.json) !== undefined;
}

type Request = { GroupId: string; GroupCounterKeys?: readonly string[] };

/** The request, where it is a legal one with no more in it than the page names. */
function requestOf(json: unknown): Request | undefined {
  if (json === null || typeof json !== 'object') return undefined;
  const { GroupId, GroupCounterKeys, ...more } = json as Record<string, unknown>;
  if (typeof GroupId !== 'string' || Object.keys(more).length > 0) return undefined;
  if (GroupCounterKeys === undefined) return { GroupId };
  const isList = Array.isArray(GroupCounterKeys) && GroupCounterKeys.every((key) => typeof key === 'string');
  return isList ? { GroupId, GroupCounterKeys } : undefined;
}

function casesOf(scenario: Scenario): DrivenCase[] {
  const { id, expect } = scenario;
  if (expect.outcome !== 'unknown') return caseOf(scenario, id, dueOf(expect), '', undefined);
  const { unknown, answers } = expect;
  return Object.entries(answers).flatMap(([answer, expected]) => {
    const { answers: texts } = UNKNOWNS[unknown as UnknownId] as { answers: Readonly<Record<string, string>> };
    return caseOf(
      scenario,
      `${id}-${answer}`,
      dueOf(expected),
      `, ${unknown} being ${texts[answer]}`,
      `gck.${unknown}.${answer}`,
    );
  });
}

function caseOf(
  { title, source, given, call }: Scenario,
  id: string,
  due: Due | undefined,
  being: string,
  as: string | undefined,
): DrivenCase[] {
  const request = requestOf('json' in call.body ? call.body.json : undefined);
  if (request === undefined || due === undefined) return [];
  const check = conclusionCheck(id, requirementOf(title, due), source, due);
  const held = given.flatMap(({ state, params }) =>
    state === 'a group with counters' && params.GroupId === request.GroupId
      ? params.GroupCounter.map(({ Key }) => Key)
      : [],
  );
  return [
    {
      check,
      keys: keysOf(request),
      answers: (groupId, fresh) => [
        as === undefined ? { given: renamed(given, request.GroupId, groupId, fresh) } : { as },
      ],
      due: [due],
      held,
      answeredBy: `${due.due === 'refusal' ? `FAIL with ErrorCode ${due.code}` : 'OK with what its group holds'}${being}`,
    },
  ];
}

function requirementOf(title: string, due: Due): string {
  const what =
    due.due === 'refusal' ? `ErrorCode ${due.code}` : 'the counters that it was answered with, and no others';
  return `The client reports ${what}. (${title.replace(/\.$/, '')}.)`;
}

function keysOf({ GroupCounterKeys: keys }: Request): Keys {
  if (keys === undefined) return { form: 'all-keys' };
  return keys.length === 0 ? { form: 'all-keys', empty: true } : { form: 'chosen-keys', keys };
}

function dueOf(expected: AnswerExpected): Due | undefined {
  switch (expected.outcome) {
    case 'counters':
      return {
        due: 'counters',
        counters: expected.counters.flatMap(({ Key, Value }) => (Value === undefined ? [] : [{ Key, Value }])),
      };
    case 'refused':
      return { due: 'refusal', code: CAUSES[expected.cause].codes[0] };
    default:
      return undefined;
  }
}

/** The same states of other groups: GroupIds of a run are fresh. */
function renamed(given: readonly GivenState[], own: string, groupId: string, fresh: () => string): GivenState[] {
  const names = new Map([[own, groupId]]);
  return given.map((state): GivenState => {
    if (!('GroupId' in state.params)) return state;
    const { GroupId } = state.params;
    const name = names.get(GroupId) ?? fresh();
    names.set(GroupId, name);
    return { ...state, params: { ...state.params, GroupId: name } } as GivenState;
  });
}
