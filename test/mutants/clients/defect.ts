import type { OpenPort } from '../../../contracts/check-client/adapter/port.ts';
import type { Waits } from '../../../contracts/check-client/adapter/waits.ts';
import { type ClientParts, clientOf } from './build/client.ts';

/** A client that is right but for one thing, and the check that must catch it. */
export type ClientDefect = { name: string; caughtBy: string; adapter: OpenPort; waits?: Partial<Waits> };

/** A client with these parts in place of right ones; `caughtBy` without what all ids of conclusions begin with. */
export function defect(
  name: string,
  caughtBy: string,
  parts: Partial<ClientParts>,
  waits?: Partial<Waits>,
): ClientDefect {
  return { name, caughtBy: `conclude-${caughtBy}`, adapter: clientOf(parts), ...(waits && { waits }) };
}
