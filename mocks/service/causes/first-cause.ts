import type { Cause } from '../../../openapi/generated/constants.ts';
import type { ReceivedCall } from '../received-call.ts';
import type { World } from '../world.ts';
import { APP_CAUSES } from './app-causes.ts';
import type { CauseRule } from './cause-rule.ts';
import { CREDENTIAL_CAUSES } from './credential-causes.ts';
import { GATEWAY_CAUSES } from './gateway-causes.ts';

/** What is judged before it matters what is asked for, in this order. The body comes next, then the group. */
export const CALL_CAUSES: readonly CauseRule[] = [...GATEWAY_CAUSES, ...CREDENTIAL_CAUSES, ...APP_CAUSES];

/** The first cause of the table that applies. */
export function firstCause(rules: readonly CauseRule[], call: ReceivedCall, world: World): Cause | undefined {
  for (const { cause, applies } of rules) if (applies(call, world)) return cause;
  return undefined;
}

export { BODY_CAUSES } from './body-causes.ts';
export { GROUP_CAUSES } from './group-causes.ts';
