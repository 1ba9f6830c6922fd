import type { RequestSeen } from '../contracts/oracles/request/request-seen.ts';
import { type Cause, UNKNOWNS } from '../openapi/generated/constants.ts';
import { type MockOptions, resolveOptions } from './options.ts';
import { BODY_CAUSES } from './service/causes/body-causes.ts';
import type { CauseRule } from './service/causes/cause-rule.ts';
import { GATEWAY_CAUSES } from './service/causes/gateway-causes.ts';
import { ReceivedCall } from './service/received-call.ts';
import { createWorkedOut } from './service/worked-out.ts';
import { createWorld } from './service/world.ts';

/** Rules of what shows in a request by itself: whether its app is known, say, does not. */
const OF_REQUESTS: readonly CauseRule[] = [
  ...GATEWAY_CAUSES.filter(({ cause }) => cause !== 'sdkappid-unknown'),
  { cause: 'usersig-absent', applies: ({ parameters }) => !parameters.usersig },
  ...BODY_CAUSES,
];

/** Causes whose rules hold where one of these holds already, and then say nothing. */
const WITHIN: { readonly [Name in Cause]?: readonly Cause[] } = {
  'group-id-type': ['group-id-absent'],
  'group-id-length': ['group-id-type'],
  'malformed-group-id': ['group-id-type', 'group-id-length'],
};

/** Whatever no source settles is refused. */
const STRICT = resolveOptions({
  unknowns: Object.fromEntries(
    Object.entries(UNKNOWNS).flatMap(([id, { answers }]) => ('refused' in answers ? [[id, 'refused']] : [])),
  ) as NonNullable<MockOptions['unknowns']>,
});
const JUDGE = {
  settings: STRICT,
  checkUserSig: () => undefined,
  world: createWorld(STRICT),
  workedOut: createWorkedOut(),
};

/**
 * All causes for which a call may be refused by itself: what is wrong with it, and what no source settles of it. For
 * `comparePacts` of `group-counter-kit/contracts`, which asks it what a pact's call may be refused for.
 */
export const requestCauses = {
  all: OF_REQUESTS.map(({ cause }) => cause),
  of: (request: RequestSeen): readonly Cause[] => {
    const call = new ReceivedCall({ ...request, host: '' }, 0, JUDGE);
    const holds = OF_REQUESTS.filter(({ applies }) => applies(call, JUDGE.world)).map(({ cause }) => cause);
    const isUnreadable = call.body.problem !== undefined;
    return holds.filter(
      (cause) =>
        !WITHIN[cause]?.some((one) => holds.includes(one)) &&
        (!isUnreadable || cause.startsWith('body-') || !BODY_CAUSES.some((rule) => rule.cause === cause)),
    );
  },
};
