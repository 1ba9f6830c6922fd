import { keepsTheLimit } from './above-limit.ts';
import { waitsForTheBackend } from './hung-up.ts';
import { keepsConnections } from './new-connections.ts';
import { triesAgain } from './no-retry.ts';
import { waitsAfterLimit } from './repeats-after-limit.ts';
import { repeatsNothingInVain } from './repeats-in-vain.ts';
import type { TrafficRule } from './rule.ts';

/** The rules that the calls of a client keep together, in the order of a report. */
export const TRAFFIC_RULES: readonly TrafficRule[] = [
  keepsTheLimit,
  waitsAfterLimit,
  repeatsNothingInVain,
  triesAgain,
  waitsForTheBackend,
  keepsConnections,
];

export type { TrafficJudgement, TrafficRule, TrafficTold } from './rule.ts';
export { type ClientEnd, type TrafficCall, type TrafficExchange, trafficCalls } from './traffic-call.ts';
