import { failing } from '../build/replies.ts';
import { serving } from '../build/service.ts';
import { type Defect, defectsOf } from '../defect.ts';

const { provided } = defectsOf('cause');

/**
 * One code of each kind: of this call, of the gateway, of the account layer. Those for frequency are asked again, not judged,
 * and whoever has too low a plan (10059) for everything may just have it: no verdict comes of that.
 */
const CODES = [
  10002, 10004, 10007, 10010, 10015, 60002, 60003, 60008, 60010, 60012, 60020, 60025, 70001, 70003, 70009, 70013, 70014,
  70020,
] as const;

/** Providers that refuse everything: each passes the checks of its own code, if nothing must be accepted beside them. */
export const REFUSE_ALL_DEFECTS: readonly Defect[] = CODES.map((code) =>
  provided(
    `refuses-all-with-${code}`,
    `refuses every call with ${code}`,
    'all-counters',
    'response.action-status.unexpected',
    serving(() => () => failing(code)),
  ),
);
