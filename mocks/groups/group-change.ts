import type { StateChange } from '../../contracts/scenarios/states.ts';
import { type ErrorCode, FAILURES } from '../../openapi/generated/constants.ts';
import type { Group } from '../service/world.ts';

/**
 * The body of a call, the ID that stands in it, and the group of that ID. `text` is the body as it was sent; `nextId` is
 * what the service calls a group whose maker gives it no ID.
 */
export type GroupCall = {
  members: Readonly<Record<string, unknown>>;
  text: string;
  groupId: string;
  group: Group;
  nextId: string;
};

/** What comes of a call: the state that its group is in from now on, or why there is none. */
export type GroupChange =
  | { change: Extract<StateChange, { state: 'a group with counters' | 'a dismissed group' }> }
  | { code: number; info: string };

/** A refusal with a code that calls for counters have too, in the words that it has there. */
export function refusedChange(code: ErrorCode): GroupChange {
  return { code, info: FAILURES[code].ErrorInfo };
}
