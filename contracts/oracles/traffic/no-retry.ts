import { retryOf } from './retried-codes.ts';
import { KEPT, type TrafficRule, trafficFinding } from './rule.ts';
import type { TrafficCall } from './traffic-call.ts';

/** Some retry where it helps. */
export const triesAgain: TrafficRule = {
  id: 'client-tries-again',
  since: '0.1',
  layer: 'traffic',
  level: 'should',
  requirement: 'A call that the service asks to try again is tried again at some time.',
  source: '[codes]: the text of 10002, 60008 and a few more says to try again',
  judge: (calls) => {
    const asked = calls.filter((call) => wantsRetry(call) && call.leftMs >= RETRY_WITHIN_MS);
    if (asked.length === 0) return { unmet: 'no call met what passes (call test groups such as gck.10002)' };
    const last = new Map(calls.map((call) => [call.asked, call.arrivedAt]));
    if (asked.some((call) => (last.get(call.asked) ?? 0) > call.arrivedAt)) return KEPT;
    const message = `Of ${asked.length} ${asked.length === 1 ? 'call' : 'calls'} that met what passes by itself, none was made again: neither by the client nor by whoever uses it.`;
    return { findings: [trafficFinding('traffic.no-retry', 'a retry, after a while', 'none', message)] };
  },
};

/** Longer than clients wait before their first retries: who was ended sooner may have been about to. */
const RETRY_WITHIN_MS = 3000;

function wantsRetry(call: TrafficCall): boolean {
  return retryOf(call) === 'soon' || call.trouble === 'closed' || call.trouble === 'gateway';
}
