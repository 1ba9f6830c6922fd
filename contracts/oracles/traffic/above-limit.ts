import { RATE_LIMIT } from '../../../openapi/generated/constants.ts';
import { KEPT, type TrafficRule, trafficFinding } from './rule.ts';
import type { TrafficCall } from './traffic-call.ts';

/** What clocks, and times on the way, may differ by. Milliseconds. */
const OFF_MS = [-50, -40, -30, -20, -10, 0, 10, 20, 30, 40, 50];

/** No more calls than the limit. */
export const keepsTheLimit: TrafficRule = {
  id: 'client-keeps-the-limit',
  since: '0.1',
  layer: 'traffic',
  level: 'must',
  requirement: `No second has more than ${RATE_LIMIT.calls} calls.`,
  source: `[page]: the highest frequency is ${RATE_LIMIT.calls} calls a second`,
  judge: (all, told) => {
    if (all.length === 0) return { unmet: 'no call was seen' };
    // How quickly one call follows another is up to who drives the client; how often it makes each is not.
    const groups = told === undefined ? [all] : [...Map.groupBy(all, ({ asked }) => asked).values()];
    const counted = groups.map((calls) => ({ calls, anywhere: mostWithinASecond(calls) }));
    const { calls, anywhere } = counted.reduce((one, other) => (other.anywhere > one.anywhere ? other : one));
    if (anywhere <= RATE_LIMIT.calls) return KEPT;
    // Who counts by seconds of the clock, or from a first call on, sends no more in any of those: a source for the other way there is none.
    const least = Math.min(mostFromAFirstCall(calls), ...OFF_MS.map((off) => mostInASecondOfTheClock(calls, off)));
    const doubt = least <= RATE_LIMIT.calls;
    const message = `${anywhere} calls came within 1000 ms${doubt ? `, though no second of the clock has more than ${RATE_LIMIT.calls}: a service that counts the last 1000 ms refuses some of them` : ''}.`;
    const finding = trafficFinding('traffic.above-limit', RATE_LIMIT.calls, anywhere, message);
    return { findings: [finding], doubt };
  },
};

function mostWithinASecond(calls: readonly TrafficCall[]): number {
  let first = 0;
  return calls.reduce((most, { arrivedAt }, index) => {
    while (arrivedAt - (calls[first]?.arrivedAt ?? arrivedAt) >= 1000) first++;
    return Math.max(most, index - first + 1);
  }, 0);
}

function mostInASecondOfTheClock(calls: readonly TrafficCall[], off: number): number {
  const counts = Map.groupBy(calls, ({ arrivedAt }) => Math.floor((arrivedAt - off) / 1000));
  return Math.max(...[...counts.values()].map(({ length }) => length));
}

/** The most calls in seconds of which each begins with the first call after the one before. */
function mostFromAFirstCall(calls: readonly TrafficCall[]): number {
  let [begin, count, most] = [Number.NEGATIVE_INFINITY, 0, 0];
  for (const { arrivedAt } of calls) {
    if (arrivedAt - begin >= 1000) [begin, count] = [arrivedAt, 0];
    most = Math.max(most, ++count);
  }
  return most;
}
