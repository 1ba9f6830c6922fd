import type { AnswerExpected, CallBody, Expectation, Scenario } from '../../scenarios/scenario.ts';
import type { GivenState } from '../../scenarios/states.ts';
import type { ConfiguredGroup } from './known-groups.ts';
import { keysInBody, type StandIn, standIns } from './stand-in.ts';

/** The same scenario on groups that exist; undefined where it has no group, or there is none that will do. */
export function adaptToGroups(scenario: Scenario, groups: readonly ConfiguredGroup[]): Scenario | undefined {
  if (scenario.given.length === 0 || !isAdaptable(scenario)) return undefined;
  return standIns(scenario, groups)?.reduce(replaceGroup, scenario);
}

/** Whether other groups can be put in the place of its own at all. */
export function isAdaptable({ given, call: { body } }: Scenario): boolean {
  return given.every(({ params }) => !('GroupId' in params) || isWritable(body, params.GroupId));
}

/** Whether the GroupId stands in the body so that another can be put in its place. */
function isWritable(body: CallBody, GroupId: string): boolean {
  return 'json' in body || ('text' in body && body.text.includes(JSON.stringify(GroupId)));
}

function replaceGroup(scenario: Scenario, stand: StandIn): Scenario {
  const { call, given, expect } = scenario;
  const renamedGiven = given.map((state) => renamed(state, stand));
  // Of a group that stands beside the one that is asked for, nothing is asked and nothing due.
  if (given.length > 1 && !asksFor(call.body, stand)) return { ...scenario, given: renamedGiven };
  const asksForAll = keysInBody(call.body).length === 0;
  return {
    ...scenario,
    given: renamedGiven,
    call: { ...call, body: rewritten(call.body, stand) },
    expect: mapAnswers(expect, (answer) => expectedOf(answer, stand, asksForAll)),
  };
}

function asksFor(body: CallBody, { from }: StandIn): boolean {
  if ('json' in body) return JSON.stringify(body.json).includes(JSON.stringify(from));
  return 'text' in body && body.text.includes(JSON.stringify(from));
}

function renamed(state: GivenState, { from, to, counters }: StandIn): GivenState {
  if (!('GroupId' in state.params) || state.params.GroupId !== from) return state;
  const held = 'GroupCounter' in state.params ? { GroupCounter: counters } : {};
  return { ...state, params: { ...state.params, GroupId: to, ...held } } as GivenState;
}

function rewritten(body: CallBody, { from, to, pairs }: StandIn): CallBody {
  if ('json' in body)
    return { json: mapStrings(body.json, (text) => (text === from ? to : (pairs.get(text)?.Key ?? text))) };
  return 'text' in body ? { text: body.text.replaceAll(JSON.stringify(from), () => JSON.stringify(to)) } : body;
}

/** What was due of the whole group is due of the whole other; single counters are those that stand for them. */
function expectedOf(answer: AnswerExpected, { counters, pairs }: StandIn, asksForAll: boolean): AnswerExpected {
  if (answer.outcome !== 'counters') return answer;
  const isWhole = asksForAll && answer.counters.length === pairs.size && pairs.size > 0;
  return { ...answer, counters: isWhole ? counters : answer.counters.map((one) => pairs.get(one.Key) ?? one) };
}

function mapAnswers(expect: Expectation, change: (answer: AnswerExpected) => AnswerExpected): Expectation {
  if (expect.outcome !== 'unknown') return change(expect);
  const answers = Object.entries(expect.answers).map(([name, answer]) => [name, change(answer)]);
  return { ...expect, answers: Object.fromEntries(answers) };
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapStrings(item, change)]));
}
