import { TRAFFIC_RULES, type TrafficExchange, trafficCalls } from '../../oracles/traffic/traffic-rules.ts';
import type { CheckDefinition, CheckResult } from '../../report/check-result.ts';
import { TRAFFIC_CHECKS, trafficResult } from '../judge-traffic.ts';
import type { SeenRequest } from '../seen-request.ts';
import { CONTROL } from './cases/build.ts';

/**
 * The checks of traffic that say something of a client that is driven, with the cases that show them. What it waits for, and
 * how soon it calls again, have cases and checks of their own; whether it ever does is left to whoever calls it.
 */
export const TRAFFIC_SHOWN_BY: Readonly<Record<string, readonly string[]>> = {
  'client-keeps-the-limit': [CONTROL, 'conclude-10002', 'conclude-60007', 'conclude-fault-close'],
  'client-repeats-nothing-in-vain': ['conclude-10004', 'conclude-10010', 'conclude-70001'],
  'client-keeps-connections': [CONTROL, 'conclude-10004', 'conclude-10010', 'conclude-70001', 'conclude-10002'],
};

const RULES = TRAFFIC_RULES.filter(({ id }) => Object.hasOwn(TRAFFIC_SHOWN_BY, id));

/** Their definitions. */
export const DRIVEN_TRAFFIC_CHECKS: readonly CheckDefinition[] = TRAFFIC_CHECKS.filter(({ id }) =>
  Object.hasOwn(TRAFFIC_SHOWN_BY, id),
);

/** Judges all calls of a client that was told to make each once. */
export function judgeDrivenTraffic(requests: readonly SeenRequest[]): CheckResult[] {
  const calls = trafficCalls(requests.filter(({ kind }) => kind === 'call').map(asAnswered));
  return RULES.map((rule) => trafficResult(rule, calls, 'each call once'));
}

/** Without a body that is no whole refusal: what stands in a broken one may be taken for trouble, after which a client may call again. */
function asAnswered<Seen extends TrafficExchange>(exchange: Seen): Seen {
  const { response } = exchange;
  if (response === undefined || (response.status === 200 && isRefusal(response.body))) return exchange;
  return { ...exchange, response: { ...response, body: '' } };
}

function isRefusal(body: string): boolean {
  try {
    const { ActionStatus, ErrorCode } = JSON.parse(body) as { ActionStatus?: unknown; ErrorCode?: unknown };
    return ActionStatus === 'FAIL' && Number.isInteger(ErrorCode) && ErrorCode !== 0;
  } catch {
    return false;
  }
}
