import type { Cause } from '../../../openapi/generated/constants.ts';
import type { ReceivedCall } from '../received-call.ts';
import type { World } from '../world.ts';

/** One cause of refusal and when it holds. A rule may rely on all rules before it not holding. */
export type CauseRule = { cause: Cause; applies: (call: ReceivedCall, world: World) => boolean };
