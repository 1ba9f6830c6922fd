import type { Finding, FindingCode } from '../../finding.ts';
import type { TrafficCall } from './traffic-call.ts';

/**
 * What a rule makes of the traffic. `unmet` says what the client was never seen in, so that nothing can be said. Findings
 * with `doubt` may have another reason than a fault of the client: they are told, and decide nothing.
 */
export type TrafficJudgement = { unmet: string } | { findings: readonly Finding[]; doubt?: boolean };

/** What is known of the calls that the client was to make: who drives one tells it each once, so that a second is its own. */
export type TrafficTold = 'each call once';

/** A rule that the calls of a client keep, all of them together. Pure: the same calls give the same judgement. */
export type TrafficRule = {
  id: string;
  since: string;
  layer: 'traffic';
  level: 'must' | 'should';
  requirement: string;
  source: string;
  judge: (calls: readonly TrafficCall[], told?: TrafficTold) => TrafficJudgement;
};

export const KEPT: TrafficJudgement = { findings: [] };

export function trafficFinding(code: FindingCode, expected: unknown, actual: unknown, message: string): Finding {
  return { code, path: 'traffic', expected, actual, message };
}
