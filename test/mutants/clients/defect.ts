import type { OpenPort } from '../../../contracts/check-client/adapter/port.ts';
import type { Waits } from '../../../contracts/check-client/adapter/waits.ts';
import type { CheckResult } from '../../../contracts/report/check-result.ts';
import { type ClientParts, clientOf, RIGHT } from './build/client.ts';

/** How a client is judged: driven through its adapter, or by what its own tests send, which `watch` runs and judges. */
export type JudgedWay = { adapter: OpenPort; waits?: Partial<Waits> } | { watch: () => Promise<CheckResult[]> };

/** A client that is right but for one thing, and the check that must catch it. */
export type ClientDefect = JudgedWay & {
  name: string;
  caughtBy: string;
  /** The cases that show it, where its check is one over several cases. */
  at?: readonly string[];
};

/** Few enough that no call waits for another: what is judged by time would be blurred. */
const PARALLEL = 4;

/** A client with these parts in place of right ones; `caughtBy` without what ids of conclusions begin with. */
export function defect(
  name: string,
  caughtBy: string,
  parts: Partial<ClientParts>,
  waits?: Partial<Waits>,
): ClientDefect & { adapter: OpenPort } {
  return {
    name,
    caughtBy: caughtBy.startsWith('client-') ? caughtBy : `conclude-${caughtBy}`,
    adapter: clientOf({ started: { ...RIGHT.started, parallel: PARALLEL }, ...parts }),
    ...(waits && { waits }),
  };
}
