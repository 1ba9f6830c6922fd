import { LIMITS } from '../../../openapi/generated/constants.ts';
import { KEPT, type TrafficRule, trafficFinding } from './rule.ts';
import type { TrafficCall } from './traffic-call.ts';

/** Whoever took an answer that came as late as this waits long enough. */
const LATE_MS = 0.8 * LIMITS.backendTimeoutMs;

/** What the mock's clock and the client's may differ by. */
const LEEWAY_MS = 50;

/** A time-out that is longer than the service's own. */
export const waitsForTheBackend: TrafficRule = {
  id: 'client-waits-3-s',
  since: '0.1',
  layer: 'traffic',
  level: 'must',
  requirement: 'An answer is waited for longer than the 3 s that the backend of the service may take.',
  source: "[overview]: the backend times out after 3 s, and a caller's time-out must be longer than that",
  judge: (calls) => {
    const impatient = calls.filter(
      // Whoever was ended in the middle of a call did not hang up by itself.
      ({ hungUpAfterMs = Number.POSITIVE_INFINITY, leftMs }) =>
        leftMs > 0 && hungUpAfterMs < LIMITS.backendTimeoutMs - LEEWAY_MS,
    );
    const hungUp = impatient.filter(({ trouble, endedWith }) => trouble === undefined && !endedWith);
    const ended = impatient.filter(({ endedWith }) => endedWith);
    // Of a connection that never answers a test may hang up whenever it likes.
    const leftOpen = impatient.filter(({ trouble, endedWith }) => trouble === 'left-open' && !endedWith);
    if (hungUp.length > 0) return { findings: [tooShort(hungUp)] };
    if (leftOpen.length > 0) return { findings: [tooShort(leftOpen)], doubt: true };
    // Nobody can tell whether it hung up and then ended, or ended in the middle of a call: it has shown neither.
    if (ended.length > 0 && !calls.some(hasWaited))
      return { unmet: 'the program of the client ended as it hung up, so that its time-out was not seen' };
    return calls.some(hasWaited)
      ? KEPT
      : { unmet: 'no call had to wait for its answer (call the test group gck.slow)' };
  },
};

function hasWaited({ hungUpAfterMs, answeredAt, arrivedAt, trouble }: TrafficCall): boolean {
  if (hungUpAfterMs !== undefined) return hungUpAfterMs >= LIMITS.backendTimeoutMs - LEEWAY_MS;
  return trouble === undefined && answeredAt - arrivedAt >= LATE_MS;
}

function tooShort(calls: readonly TrafficCall[]) {
  const soonest = Math.round(Math.min(...calls.map(({ hungUpAfterMs = 0 }) => hungUpAfterMs)));
  const message = `The client hung up ${soonest} ms after its call had arrived, before the ${LIMITS.backendTimeoutMs} ms that the service may take for an answer.`;
  return trafficFinding('traffic.hung-up', `more than ${LIMITS.backendTimeoutMs} ms`, soonest, message);
}
