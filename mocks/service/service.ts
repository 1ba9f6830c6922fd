import type { Cause } from '../../openapi/generated/constants.ts';
import { FAULTS } from '../fixtures/faults.ts';
import { type MockOptions, resolveOptions } from '../options.ts';
import { BODY_CAUSES, CALL_CAUSES, firstCause, GROUP_CAUSES } from './causes/first-cause.ts';
import { failReply, okReply, turnedAway } from './make-reply.ts';
import { type CheckUserSig, type Judge, ReceivedCall } from './received-call.ts';
import type { Reply } from './reply.ts';
import type { ServiceRequest } from './service-request.ts';
import { createWorkedOut } from './worked-out.ts';
import { createWorld, type World } from './world.ts';

/** The pure behaviour of the operation: no I/O, no clock, no randomness. Doors hand requests in and replies out. */
export type Service = { world: World; handle(request: ServiceRequest, nowMs: number): Reply };

export type ServiceOptions = MockOptions & { checkUserSig: CheckUserSig };

/** A service with a world of its own. Throws an Error for options that are not allowed. */
export function createService({ checkUserSig, ...options }: ServiceOptions): Service {
  const settings = resolveOptions(options);
  const world = createWorld(settings);
  const judge: Judge = { settings, checkUserSig, world, workedOut: createWorkedOut() };
  return {
    world,
    handle(request, nowMs) {
      const call = new ReceivedCall(request, nowMs, judge);
      const cause = firstCause(CALL_CAUSES, call, world) ?? bodyCause(call, world);
      if (cause !== undefined) return refuse(call, cause, judge);
      return answerTestGroup(call) ?? late(call, answerGroup(call, judge));
    },
  };
}

/** The rules of the body look at nothing else, so one that was right is right when it comes again. */
function bodyCause(call: ReceivedCall, world: World): Cause | undefined {
  if (call.workedOut.isRight) return undefined;
  const cause = firstCause(BODY_CAUSES, call, world);
  call.workedOut.isRight = cause === undefined;
  return cause;
}

function answerGroup(call: ReceivedCall, judge: Judge): Reply {
  const cause = firstCause(GROUP_CAUSES, call, judge.world);
  return cause === undefined ? okReply(call) : refuse(call, cause, judge);
}

function refuse(call: ReceivedCall, cause: Cause, { settings }: Judge): Reply {
  const { 'large-body': large, 'outside-calls': outside } = settings.unknowns;
  if (cause === 'body-too-large' && large === 'closed') return 'close';
  if (cause === 'body-too-large' && large === 'turned-away') return turnedAway(413, cause);
  if (cause === 'wrong-method' && outside === 'turned-away') return turnedAway(405, cause);
  if (cause === 'wrong-path' && outside === 'turned-away') return turnedAway(404, cause);
  return failReply(call, settings.codes[cause], cause);
}

/** The same, after as long as its test group takes. */
function late(call: ReceivedCall, reply: Reply): Reply {
  const selects = call.testGroup?.selects;
  if (selects?.outcome !== 'slow' || typeof reply === 'string') return reply;
  return { ...reply, delayMs: selects.delayMs };
}

/** The outcome of a test group that does not come from a group with counters. */
function answerTestGroup(call: ReceivedCall): Reply | undefined {
  const selects = call.testGroup?.selects;
  switch (selects?.outcome) {
    case 'refused':
      return failReply(call, selects.code);
    case 'fault':
      return FAULTS[selects.fault].reply;
    case 'unknown':
      return selects.unknown.endsWith('-on-failure') ? failReply(call, 10010) : undefined;
    default:
      return undefined;
  }
}
