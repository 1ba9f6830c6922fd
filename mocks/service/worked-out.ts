import type { ReadBody } from '../../contracts/wire/read-body.ts';
import type { Group } from './world.ts';

/**
 * What was worked out of a body, for when it comes again: whether no rule holds against it, and the latest text of an OK to
 * it with the group that it was made from, which is never changed, but replaced.
 */
export type WorkedOut = { isRight: boolean; group?: Group; text?: string };

/** Gives what was worked out of a body, to be added to. It lasts as long as the body is remembered (`rememberBytes`). */
export function createWorkedOut(): (body: ReadBody) => WorkedOut {
  const byBody = new WeakMap<ReadBody, WorkedOut>();
  return (body) => {
    const known = byBody.get(body);
    if (known !== undefined) return known;
    const fresh = { isRight: false };
    byBody.set(body, fresh);
    return fresh;
  };
}
