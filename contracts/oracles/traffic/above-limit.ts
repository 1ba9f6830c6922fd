import { RATE_LIMIT } from '../../../openapi/generated/constants.ts';
import { KEPT, type TrafficRule, trafficFinding } from './rule.ts';
import type { TrafficCall } from './traffic-call.ts';

/** No source says where a second begins: it is tried every so many milliseconds. */
const PHASE_MS = 10;

/** No more calls than the limit. */
export const keepsTheLimit: TrafficRule = {
  id: 'client-keeps-the-limit',
  since: '0.1',
  layer: 'traffic',
  level: 'must',
  requirement: `No second has more than ${RATE_LIMIT.calls} calls, wherever seconds begin.`,
  source: `[page]: the highest frequency is ${RATE_LIMIT.calls} calls a second`,
  judge: (calls) => {
    if (calls.length === 0) return { unmet: 'no call was seen' };
    const anywhere = mostWithinASecond(calls);
    if (anywhere <= RATE_LIMIT.calls) return KEPT;
    const least = Math.min(...phases().map((phase) => mostInASecond(calls, phase)));
    const doubt = least <= RATE_LIMIT.calls;
    const message = doubt
      ? `${anywhere} calls came within 1000 ms, though no second of some clock has more than ${RATE_LIMIT.calls}: a service that counts the last 1000 ms refuses some of them.`
      : `${least} calls and more came within a second, wherever seconds begin.`;
    const finding = trafficFinding('traffic.above-limit', RATE_LIMIT.calls, doubt ? anywhere : least, message);
    return { findings: [finding], doubt };
  },
};

function phases(): number[] {
  return Array.from({ length: 1000 / PHASE_MS }, (_, index) => index * PHASE_MS);
}

function mostWithinASecond(calls: readonly TrafficCall[]): number {
  let first = 0;
  return calls.reduce((most, { arrivedAt }, index) => {
    while (arrivedAt - (calls[first]?.arrivedAt ?? arrivedAt) >= 1000) first++;
    return Math.max(most, index - first + 1);
  }, 0);
}

function mostInASecond(calls: readonly TrafficCall[], phase: number): number {
  const counts = Map.groupBy(calls, ({ arrivedAt }) => Math.floor((arrivedAt - phase) / 1000));
  return Math.max(...[...counts.values()].map(({ length }) => length));
}
