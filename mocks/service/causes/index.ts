import type { Cause } from '../../../openapi/generated/constants.ts';
import type { Call } from '../call.ts';
import type { World } from '../world.ts';
import { APP_CAUSES } from './app.ts';
import { BODY_CAUSES } from './body.ts';
import { CREDENTIAL_CAUSES } from './credentials.ts';
import { GATEWAY_CAUSES } from './gateway.ts';
import type { CauseRule } from './rule.ts';

/** What is judged before it matters which group is asked for, in this order. */
export const CALL_CAUSES: readonly CauseRule[] = [
  ...GATEWAY_CAUSES,
  ...CREDENTIAL_CAUSES,
  ...APP_CAUSES,
  ...BODY_CAUSES,
];

/** The first cause of the table that applies. */
export function firstCause(rules: readonly CauseRule[], call: Call, world: World): Cause | undefined {
  for (const { cause, applies } of rules) if (applies(call, world)) return cause;
  return undefined;
}

export { GROUP_CAUSES } from './group.ts';
