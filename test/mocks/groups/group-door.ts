import { ask } from '../../../contracts/scenarios/build-scenario.ts';
import type { Call } from '../../../contracts/scenarios/scenario.ts';
import type { Door } from '../doors.ts';

/** A call of another operation in which nothing is wrong but what `more` says; numbers of a `text` keep all their digits. */
export function groupCall(name: string, body: object | string, more: Omit<Call, 'body' | 'path'> = {}): Call {
  const written = typeof body === 'string' ? { text: body } : { json: body };
  return { body: written, path: `/v4/group_open_http_svc/${name}`, ...more };
}

/** What is answered to calls, as their bodies. */
export function answersOf(door: Door) {
  const send = async (call: Call) => (await door.send(call)).response?.body ?? 'no answer';
  const code = async (call: Call) => (JSON.parse(await send(call)) as { ErrorCode: number }).ErrorCode;
  return {
    send,
    code,
    create: (GroupId: string, Type = 'Public') => code(groupCall('create_group', { Type, Name: 'g', GroupId })),
    /** Counters as they stand in JSON: `{"Key":"like","Value":5}`. */
    update: (GroupId: string, counters: string, Mode = 'Set') =>
      code(groupCall('update_group_counter', `{"GroupId":"${GroupId}","GroupCounter":[${counters}],"Mode":"${Mode}"}`)),
    destroy: (GroupId: string) => code(groupCall('destroy_group', { GroupId })),
    read: (GroupId: string) => send(ask(GroupId)),
  };
}

/** Twenty counters and one more, as they stand in JSON. */
export const TWENTY_ONE = Array.from({ length: 21 }, (_, index) => `{"Key":"k${index}","Value":${index}}`);
