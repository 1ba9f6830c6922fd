import type { Cause } from '../../openapi/generated/constants.ts';
import { requestSeen } from '../oracles/request/request-seen.ts';
import { causesOfStates, makesGroupAnew } from '../scenarios/causes-of-states.ts';
import { isAppWide, STATE_NAMES, type StateName } from '../scenarios/states.ts';
import { member } from '../wire/answer.ts';
import { readJson } from '../wire/exact-json.ts';
import { readParameters } from '../wire/read-parameters.ts';
import type { ComparedInteraction, ComparedState } from './compared-interaction.ts';

/** A state of ours as a pact names it; its parameters are whatever the pact has there. */
export type PactState = { state: StateName; params: object };

/** The states of ours that hold for the group and the app of a call: those after the last that makes the group anew. */
export function statesOfCall({ exchange: { request }, states }: ComparedInteraction): PactState[] {
  const body = readJson(request.body);
  const groupId = body.ok ? member(body.plain, 'GroupId') : undefined;
  const { sdkappid } = readParameters(requestSeen(request).query);
  const holding = states.flatMap(ours).filter(({ state, params }) => {
    const app = member(params, 'SDKAppID');
    return isAppWide(state) ? app === undefined || String(app) === sdkappid : member(params, 'GroupId') === groupId;
  });
  const last = holding.findLastIndex(({ state }) => makesGroupAnew(state));
  return holding.filter(({ state }, at) => at >= last || isAppWide(state));
}

function ours({ name, params }: ComparedState): PactState[] {
  const state = STATE_NAMES.find((one) => one === name);
  return state === undefined ? [] : [{ state, params: typeof params === 'object' && params !== null ? params : {} }];
}

/** For which causes of a group the states keep its call from being refused: a group that they make is there, and of its type. */
export function ruledOut(states: readonly PactState[]): Cause[] {
  const made = states.find(({ state }) => state === 'a group with counters');
  if (made === undefined) return [];
  return [
    'missing-group',
    'dismissed-group',
    ...(causesOfStates([made]).length === 0 ? (['community-group'] as const) : []),
  ];
}
