import { isInt64, isIntegerLiteral, NumberLiteral, readJson } from '../contracts/exact-json.ts';
import { STATE_NAMES, type StateChange, type StateCounter, type StateName } from '../contracts/states.ts';
import { GROUP_TYPES, LIMITS } from '../openapi/generated/constants.ts';
import { TEST_GROUP_PREFIX } from './fixtures/test-groups.ts';
import { isLongerThan } from './service/body.ts';
import type { GroupType } from './service/world.ts';

/** A body of the state endpoint as read: a change, the empty state that asks for nothing, or why it cannot be made. */
export type StateRequest = { change: StateChange } | { change: undefined } | { problem: string };

type Members = Readonly<Record<string, unknown>>;

/** Thrown and caught in this file only: the first thing wrong ends the reading. */
class CannotMake extends Error {}

/** Reads the body of the state endpoint of a mock that serves `sdkappid`. Numbers keep all their digits. Never throws. */
export function readStateRequest(text: string, sdkappid: number): StateRequest {
  const json = readJson(text);
  if (!json.ok) return { problem: `The body cannot be read as JSON: ${json.message}.` };
  try {
    return { change: readChange(asMembers(json.exact, 'The body'), sdkappid) };
  } catch (error) {
    if (error instanceof CannotMake) return { problem: error.message };
    throw error;
  }
}

function readChange(body: Members, sdkappid: number): StateChange | undefined {
  const state = body['state'] ?? '';
  // Pact sends this for interactions that need no state.
  if (state === '') return undefined;
  if (!isStateName(state)) throw new CannotMake(`There is no state ${show(state)}. ${oneOf(STATE_NAMES)}`);
  const action = body['action'] ?? 'setup';
  if (action !== 'setup' && action !== 'teardown')
    throw new CannotMake(`There is no action ${show(action)}. ${oneOf(['setup', 'teardown'])}`);
  const params = asMembers(body['params'] ?? {}, 'params');
  switch (state) {
    case 'a plan without group counters':
    case 'an exhausted call limit':
      return { state, action, params: { SDKAppID: readApp(params, sdkappid) } };
    case 'a group with counters':
      return { state, action, params: readGroup(params) };
    default:
      return { state, action, params: { GroupId: readGroupId(params) } };
  }
}

function readGroup(params: Members) {
  const { Type = 'Public', GroupCounter } = params;
  if (!isGroupType(Type))
    throw new CannotMake(`There is no group type ${show(Type)}. ${oneOf(Object.keys(GROUP_TYPES))}`);
  if (!Array.isArray(GroupCounter))
    throw new CannotMake(`GroupCounter is ${show(GroupCounter)}. Give an array, empty if there are none.`);
  if (GroupCounter.length > LIMITS.countersPerGroup)
    throw new CannotMake(`GroupCounter has ${GroupCounter.length} counters; a group holds ${LIMITS.countersPerGroup}.`);
  const counters = GroupCounter.map(readCounter);
  const twice = counters.find(({ Key }, index) => counters.findIndex((one) => one.Key === Key) < index);
  if (twice) throw new CannotMake(`The Key ${show(twice.Key)} stands twice; a group holds each key once.`);
  return { GroupId: readGroupId(params), Type, GroupCounter: counters };
}

function readCounter(value: unknown, index: number): StateCounter {
  const place = `GroupCounter/${index}`;
  const { Key, Value } = asMembers(value, place);
  if (typeof Key !== 'string' || isLongerThan(Key, LIMITS.keyBytes))
    throw new CannotMake(`${place}/Key is ${show(Key)}. Give a string of at most ${LIMITS.keyBytes} bytes.`);
  const literal = Value instanceof NumberLiteral ? Value.text : Value;
  if (typeof literal !== 'string' || !isIntegerLiteral(literal) || !isInt64(literal))
    throw new CannotMake(`${place}/Value is ${show(Value)}. Give an int64, as an integer or its decimal string.`);
  return { Key, Value: literal };
}

function readGroupId({ GroupId }: Members): string {
  if (typeof GroupId !== 'string' || GroupId === '')
    throw new CannotMake(`GroupId is ${show(GroupId)}. Give a string.`);
  if (isLongerThan(GroupId, LIMITS.groupIdBytes))
    throw new CannotMake(`GroupId is ${show(GroupId)}. Give at most ${LIMITS.groupIdBytes} bytes.`);
  if (GroupId.startsWith(TEST_GROUP_PREFIX))
    throw new CannotMake(
      `GroupId is ${show(GroupId)}: "${TEST_GROUP_PREFIX}" is reserved for test groups. Give another.`,
    );
  return GroupId;
}

function readApp({ SDKAppID }: Members, served: number): number {
  const given = SDKAppID instanceof NumberLiteral ? Number(SDKAppID.text) : SDKAppID;
  if (given !== served) throw new CannotMake(`SDKAppID is ${show(SDKAppID)}. This mock serves ${served} only.`);
  return served;
}

function asMembers(value: unknown, name: string): Members {
  if (value === null || typeof value !== 'object' || Array.isArray(value) || value instanceof NumberLiteral)
    throw new CannotMake(`${name} is ${show(value)}. Give an object.`);
  return value as Members;
}

function isStateName(value: unknown): value is StateName {
  return (STATE_NAMES as readonly unknown[]).includes(value);
}

function isGroupType(value: unknown): value is GroupType {
  return typeof value === 'string' && Object.hasOwn(GROUP_TYPES, value);
}

function oneOf(names: readonly string[]): string {
  return `Use one of: ${names.join(', ')}.`;
}

/** The value as JSON, numbers as they were written, cut to what fits a line. */
function show(value: unknown): string {
  const text = value instanceof NumberLiteral ? value.text : (JSON.stringify(value) ?? 'absent');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
