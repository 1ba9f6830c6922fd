import type { GROUP_TYPES } from '../../openapi/generated/constants.ts';

/** A counter as a state holds it. */
export type StateCounter = {
  /** Up to 128 bytes [update]. */
  Key: string;
  /** An int64 [update], as a number where that is exact or as its decimal string. */
  Value: number | string;
};

/** Parameters of each provider state, by its name. */
export type StateParams = {
  'a group with counters': {
    GroupId: string;
    Type?: keyof typeof GROUP_TYPES;
    GroupCounter: readonly StateCounter[];
  };
  'no group': { GroupId: string };
  'a dismissed group': { GroupId: string };
  'a plan without group counters': { SDKAppID: number };
  'no permission': { GroupId: string };
  'an internal error': { GroupId: string };
  'an exhausted call limit': { SDKAppID: number };
};

/** Name of a provider state; public, as providers make them. */
export type StateName = keyof StateParams;

/** A provider state as a scenario names it; the SDKAppID of the app-wide ones is filled in when it is set up. */
export type GivenState = {
  [Name in StateName]: { state: Name; params: Omit<StateParams[Name], 'SDKAppID'> };
}[StateName];

/** The body of a call of the state endpoint, as Pact's verifier sends it too. */
export type StateChange = {
  [Name in StateName]: { state: Name; params: StateParams[Name]; action: 'setup' | 'teardown' };
}[StateName];

/** What a state holds for: one group, or the whole app. */
const HOLDS_FOR = {
  'a group with counters': 'group',
  'no group': 'group',
  'a dismissed group': 'group',
  'a plan without group counters': 'app',
  'no permission': 'group',
  'an internal error': 'group',
  'an exhausted call limit': 'app',
} as const satisfies Record<StateName, 'group' | 'app'>;

/** Names of all states. */
export const STATE_NAMES = Object.keys(HOLDS_FOR) as readonly StateName[];

/** Whether a state holds for the whole app, so that no other call may be under way. */
export function isAppWide(state: StateName): boolean {
  return HOLDS_FOR[state] === 'app';
}
