import type { Cause } from '../../openapi/generated/constants.ts';
import { FAILURES } from '../../openapi/generated/constants.ts';
import type { Settings } from '../options.ts';
import { APP_CAUSES } from '../service/causes/app-causes.ts';
import { BODY_CAUSES } from '../service/causes/body-causes.ts';
import type { CauseRule } from '../service/causes/cause-rule.ts';
import { CREDENTIAL_CAUSES } from '../service/causes/credential-causes.ts';
import { firstCause, GROUP_CAUSES } from '../service/causes/first-cause.ts';
import { GATEWAY_CAUSES } from '../service/causes/gateway-causes.ts';
import type { Limiter } from '../service/limiter.ts';
import { type Judge, ReceivedCall } from '../service/received-call.ts';
import type { ServiceAnswer } from '../service/reply.ts';
import type { ServiceRequest } from '../service/service-request.ts';
import { createWorkedOut } from '../service/worked-out.ts';
import { freshLimiter } from '../service/world.ts';
import type { States } from '../states/mock-states.ts';
import { createGroup } from './create-group.ts';
import { destroyGroup } from './destroy-group.ts';
import { envelope } from './envelope.ts';
import type { GroupCall, GroupChange } from './group-change.ts';
import { updateGroupCounter } from './update-group-counter.ts';

/** The calls by which groups are made, counted and removed. `handle` answers such a call, and leaves any other alone. */
export type GroupCalls = {
  handle(request: ServiceRequest, nowMs: number): ServiceAnswer | undefined;
  /** Forgets what was counted towards the limit of each. */
  reset(): void;
};

/** What they stand on: who may call, and the groups that calls for counters are answered from. */
export type GroupCallsParts = Omit<Judge, 'workedOut'> & { settings: Settings; states: States };

type Operation = { does: (call: GroupCall) => GroupChange; rules: readonly CauseRule[] };

/** Whoever calls any operation is judged in the same way [overview]. What counters need, their plan, groups do not. */
const CALLER = [...GATEWAY_CAUSES.filter(({ cause }) => cause !== 'wrong-path'), ...CREDENTIAL_CAUSES];
const PLAN = APP_CAUSES.filter(({ cause }) => cause !== 'limit-exceeded');
const BODY = BODY_CAUSES.filter(({ cause }) => cause.startsWith('body-'));
const ID = BODY_CAUSES.filter(({ cause }) => cause.includes('group-id'));
/** Test groups are what they are: nobody changes them. */
const RESERVED: CauseRule = { cause: 'no-permission', applies: ({ hasReservedGroupId }) => hasReservedGroupId };
const THERE = GROUP_CAUSES.filter(({ cause }) => cause !== 'community-group' && cause !== 'missing-key');

const OPERATIONS: Readonly<Record<string, Operation>> = {
  create_group: { does: createGroup, rules: [] },
  update_group_counter: { does: updateGroupCounter, rules: [...PLAN, ...ID, RESERVED, ...THERE] },
  destroy_group: { does: destroyGroup, rules: [...ID, RESERVED, ...THERE] },
};

const PATH = /^\/v4\/group_open_http_svc\/(\w+)$/;

/** Calls on these states, each operation with a limit of its own [create][update][destroy]. Pure but for them. */
export function createGroupCalls({ states, ...parts }: GroupCallsParts): GroupCalls {
  const judge = { ...parts, workedOut: createWorkedOut() };
  const { settings, world } = judge;
  const limiters = new Map<string, Limiter>();
  let madeIds = 0;
  const isWithinLimit = (name: string, nowMs: number): boolean => {
    const limiter = limiters.get(name) ?? freshLimiter(settings);
    limiters.set(name, limiter);
    return limiter.take('', nowMs);
  };
  return {
    handle(request, nowMs) {
      const name = PATH.exec(request.path)?.[1] ?? '';
      const operation = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;
      if (operation === undefined) return undefined;
      const call = new ReceivedCall(request, nowMs, judge);
      const ofCaller = firstCause(CALLER, call, world);
      if (ofCaller !== undefined) return refusal(ofCaller, settings);
      if (!isWithinLimit(name, nowMs)) return refusal('limit-exceeded', settings);
      const cause = firstCause([...BODY, ...operation.rules], call, world);
      if (cause !== undefined) return refusal(cause, settings);
      const done = operation.does(groupCallOf(call, `@TGS#kit${++madeIds}`));
      if (!('change' in done)) return envelope('FAIL', done.info, done.code);
      states.replace(done.change);
      return envelope('OK', '', 0, name === 'create_group' ? { GroupId: done.change.params.GroupId } : {});
    },
    reset: () => limiters.clear(),
  };
}

function groupCallOf({ groupId, group, body, request }: ReceivedCall, nextId: string): GroupCall {
  return { members: body.members ?? {}, text: new TextDecoder().decode(request.body), groupId, group, nextId };
}

function refusal(cause: Cause, { codes }: Settings): ServiceAnswer {
  const code = codes[cause];
  return { ...envelope('FAIL', FAILURES[code].ErrorInfo, code), cause };
}
