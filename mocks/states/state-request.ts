import { asMembers, InvalidState, readCounters, show } from '../../contracts/provider/read-state.ts';
import { STATE_NAMES, type StateChange, type StateName } from '../../contracts/scenarios/states.ts';
import { NumberLiteral, readJson } from '../../contracts/wire/exact-json.ts';
import { isLongerThan } from '../../contracts/wire/read-body.ts';
import { GROUP_TYPES, LIMITS } from '../../openapi/generated/constants.ts';
import { TEST_GROUP_PREFIX } from '../fixtures/test-groups.ts';
import type { GroupType } from '../service/world.ts';

/** A body of the state endpoint as read: a change, the empty state that asks for nothing, or why it cannot be made. */
export type StateRequest = { change: StateChange } | { change: undefined } | { problem: string };

type Members = Readonly<Record<string, unknown>>;

/** Reads the body of the state endpoint of a mock that serves `sdkappid`. Numbers keep all their digits. Never throws. */
export function readStateRequest(text: string, sdkappid: number): StateRequest {
  const json = readJson(text);
  if (!json.ok) return { problem: `The body cannot be read as JSON: ${json.message}.` };
  try {
    return { change: readChange(asMembers(json.exact, 'The body'), sdkappid) };
  } catch (error) {
    if (error instanceof InvalidState) return { problem: error.message };
    throw error;
  }
}

function readChange(body: Members, sdkappid: number): StateChange | undefined {
  const state = body['state'] ?? '';
  // Pact sends this for interactions that need no state.
  if (state === '') return undefined;
  if (!isStateName(state)) throw new InvalidState(`There is no state ${show(state)}. ${oneOf(STATE_NAMES)}`);
  const action = body['action'] ?? 'setup';
  if (action !== 'setup' && action !== 'teardown')
    throw new InvalidState(`There is no action ${show(action)}. ${oneOf(['setup', 'teardown'])}`);
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
    throw new InvalidState(`There is no group type ${show(Type)}. ${oneOf(Object.keys(GROUP_TYPES))}`);
  return { GroupId: readGroupId(params), Type, GroupCounter: readCounters(GroupCounter) };
}

function readGroupId({ GroupId }: Members): string {
  if (typeof GroupId !== 'string' || GroupId === '')
    throw new InvalidState(`GroupId is ${show(GroupId)}. Give a string.`);
  if (isLongerThan(GroupId, LIMITS.groupIdBytes))
    throw new InvalidState(`GroupId is ${show(GroupId)}. Give at most ${LIMITS.groupIdBytes} bytes.`);
  if (GroupId.startsWith(TEST_GROUP_PREFIX))
    throw new InvalidState(
      `GroupId is ${show(GroupId)}: "${TEST_GROUP_PREFIX}" is reserved for test groups. Give another.`,
    );
  return GroupId;
}

function readApp({ SDKAppID }: Members, served: number): number {
  const given = SDKAppID instanceof NumberLiteral ? Number(SDKAppID.text) : SDKAppID;
  if (given !== served) throw new InvalidState(`SDKAppID is ${show(SDKAppID)}. This mock serves ${served} only.`);
  return served;
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
