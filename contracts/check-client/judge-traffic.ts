import {
  type ClientEnd,
  TRAFFIC_RULES,
  type TrafficCall,
  type TrafficRule,
  type TrafficTold,
  trafficCalls,
} from '../oracles/traffic/traffic-rules.ts';
import type { CheckDefinition, CheckResult } from '../report/check-result.ts';
import { NO_CALL } from './judge-seen-requests.ts';
import type { SeenRequest } from './seen-request.ts';

/** The checks of traffic. */
export const TRAFFIC_CHECKS: readonly CheckDefinition[] = TRAFFIC_RULES.map(definitionOf);

/**
 * The checks of the calls of a client together. What its tests never brought about is not applicable: nobody asked for it.
 */
export function judgeTraffic(requests: readonly SeenRequest[], end?: ClientEnd): CheckResult[] {
  const calls = trafficCalls(
    requests.filter(({ kind }) => kind === 'call'),
    end,
  );
  return TRAFFIC_RULES.map((rule) => trafficResult(rule, calls));
}

/** What a rule says of these calls, as the result of a check. */
export function trafficResult(rule: TrafficRule, calls: readonly TrafficCall[], told?: TrafficTold): CheckResult {
  const definition = definitionOf(rule);
  if (calls.length === 0) return { ...definition, outcome: 'couldNotRun', reason: NO_CALL, findings: [] };
  const judged = rule.judge(calls, told);
  if ('unmet' in judged) return { ...definition, outcome: 'notApplicable', reason: judged.unmet, findings: [] };
  const { findings, doubt = false } = judged;
  if (findings.length === 0) return { ...definition, outcome: 'passed', findings };
  return { ...definition, outcome: rule.level === 'must' && !doubt ? 'failed' : 'observed', findings };
}

function definitionOf({ id, since, layer, level, requirement, source }: TrafficRule): CheckDefinition {
  return { id, since, layer, level, requirement, source };
}
