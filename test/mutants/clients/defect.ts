import type { OpenPort } from '../../../contracts/check-client/adapter/port.ts';
import type { Waits } from '../../../contracts/check-client/adapter/waits.ts';
import { type ClientParts, clientOf, RIGHT } from './build/client.ts';

/** A client that is right but for one thing, and the check that must catch it. */
export type ClientDefect = {
  name: string;
  caughtBy: string;
  /** The cases that show it, where its check is one over several cases. */
  at?: readonly string[];
  adapter: OpenPort;
  waits?: Partial<Waits>;
};

/** Few enough that no call waits for another: what is judged by time would be blurred. */
const PARALLEL = 4;

/** A client with these parts in place of right ones; `caughtBy` without what ids of conclusions begin with. */
export function defect(
  name: string,
  caughtBy: string,
  parts: Partial<ClientParts>,
  waits?: Partial<Waits>,
): ClientDefect {
  return {
    name,
    caughtBy: caughtBy.startsWith('client-') ? caughtBy : `conclude-${caughtBy}`,
    adapter: clientOf({ started: { ...RIGHT.started, parallel: PARALLEL }, ...parts }),
    ...(waits && { waits }),
  };
}
