import { resolveOptions } from '../../../mocks/options.ts';
import { startServer } from '../../../mocks/server.ts';
import { APP_CAUSES } from '../../../mocks/service/causes/app-causes.ts';
import { BODY_CAUSES } from '../../../mocks/service/causes/body-causes.ts';
import type { CauseRule } from '../../../mocks/service/causes/cause-rule.ts';
import { CREDENTIAL_CAUSES } from '../../../mocks/service/causes/credential-causes.ts';
import { firstCause } from '../../../mocks/service/causes/first-cause.ts';
import { GATEWAY_CAUSES } from '../../../mocks/service/causes/gateway-causes.ts';
import { GROUP_CAUSES } from '../../../mocks/service/causes/group-causes.ts';
import { failReply, okReply } from '../../../mocks/service/make-reply.ts';
import { ReceivedCall } from '../../../mocks/service/received-call.ts';
import { createWorkedOut } from '../../../mocks/service/worked-out.ts';
import { createWorld } from '../../../mocks/service/world.ts';
import { createUserSigCheck } from '../../../mocks/user-sig/check-user-sig.ts';
import type { Started } from '../../mutants/defect.ts';
import type { LegalProvider } from '../legal-provider.ts';

const STAGES: Readonly<Record<string, readonly CauseRule[]>> = {
  credentials: CREDENTIAL_CAUSES,
  app: APP_CAUSES,
  body: BODY_CAUSES,
  group: GROUP_CAUSES,
};

/** Every order in which a call may be looked at; what a group is can be asked only once the body was read. */
const ORDERS = permutations(Object.keys(STAGES)).filter((order) => order.indexOf('body') < order.indexOf('group'));

/** Right providers that look at a call in another order: it shows only where several causes hold at once. */
export const ORDER_VARIATIONS: readonly LegalProvider[] = ORDERS.map((order) => ({
  id: `order-${order.join('-')}`,
  differs: `looks first at ${order.join(', then at ')}`,
  fact: '[unstated]: which of several causes wins is not settled',
  provider: () => inOrder(order),
}));

function inOrder(order: readonly string[]): Promise<Started> {
  const settings = resolveOptions({ callsPerSecond: 'unlimited' });
  const world = createWorld(settings);
  const judge = { settings, checkUserSig: createUserSigCheck(settings), world, workedOut: createWorkedOut() };
  const rules = [...GATEWAY_CAUSES, ...order.flatMap((stage) => STAGES[stage] ?? [])];
  return startServer({
    service: {
      world,
      handle: (request, nowMs) => {
        const call = new ReceivedCall(request, nowMs, judge);
        const cause = firstCause(rules, call, world);
        return cause === undefined ? okReply(call) : failReply(call, settings.codes[cause], cause);
      },
    },
  });
}

function permutations(names: readonly string[]): string[][] {
  if (names.length < 2) return [[...names]];
  return names.flatMap((name) => permutations(names.filter((other) => other !== name)).map((rest) => [name, ...rest]));
}
