import type { Cause } from '../../openapi/generated/constants.ts';
import type { StateName } from './states.ts';

/** Why calls are refused in these states; a group with counters alone is no reason. */
const REFUSED_FOR = {
  'a group with counters': undefined,
  'no group': 'missing-group',
  'a dismissed group': 'dismissed-group',
  'a plan without group counters': 'plan-too-low',
  'no permission': 'no-permission',
  'an internal error': 'internal-error',
  'an exhausted call limit': 'limit-exceeded',
} as const satisfies Record<StateName, Cause | undefined>;

/** States that make a group anew, whatever was made of it before. */
const REPLACES: readonly StateName[] = ['a group with counters', 'no group', 'a dismissed group'];

/** Whether a state makes a group anew, so that nothing that was made of the group before holds any more. */
export function makesGroupAnew(state: StateName): boolean {
  return REPLACES.includes(state);
}

/** For which causes calls are refused where these states hold; none where they are answered. */
export function causesOfStates(states: readonly { state: StateName; params: object }[]): Cause[] {
  return states.flatMap(({ state, params }) => {
    const isCommunity = 'Type' in params && params.Type === 'Community';
    return isCommunity ? ['community-group' as const] : (REFUSED_FOR[state] ?? []);
  });
}
