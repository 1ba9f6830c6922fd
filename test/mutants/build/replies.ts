import { FAILURES } from '../../../mocks/fixtures/index.ts';
import type { Reply, ServiceAnswer } from '../../../mocks/service/reply.ts';
import { CAUSES, type Cause, type ErrorCode } from '../../../openapi/index.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

/** The refusal with this code, or with the usual code of this cause. */
export function failing(why: ErrorCode | Cause): ServiceAnswer {
  const code = typeof why === 'number' ? why : CAUSES[why].codes[0];
  return { status: 200, headers: JSON_TYPE, body: JSON.stringify(FAILURES[code]) };
}

/** OK with these counters. */
export function answeringOk(counters: Readonly<Record<string, number>> = {}): ServiceAnswer {
  const GroupCounter = Object.entries(counters).map(([Key, Value]) => ({ Key, Value }));
  return {
    status: 200,
    headers: JSON_TYPE,
    body: JSON.stringify({ ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0, GroupCounter }),
  };
}

/** Whether a reply is OK. */
export function isOk(reply: Reply): reply is ServiceAnswer {
  return typeof reply !== 'string' && /^\{"ActionStatus":"OK"/.test(String(reply.body));
}

/** Why a reply was refused, or undefined. */
export function causeOf(reply: Reply): Cause | undefined {
  return typeof reply === 'string' ? undefined : reply.cause;
}

/** The same reply with another body. */
export function withBody(reply: Reply, change: (body: string) => string): Reply {
  return typeof reply === 'string' ? reply : { ...reply, body: change(String(reply.body)) };
}

/** The same reply without counters. */
export function emptied(reply: Reply): Reply {
  return withBody(reply, (body) => body.replace(/"GroupCounter":\[.*\]/, '"GroupCounter":[]'));
}

/** The same reply with every value raised. */
export function raised(reply: Reply, by: number): Reply {
  const raise = (value: string) => BigInt.asIntN(64, BigInt(value) + BigInt(by));
  return withBody(reply, (body) =>
    body.replace(/"Value":(-?\d+)/g, (_all, value: string) => `"Value":${raise(value)}`),
  );
}
