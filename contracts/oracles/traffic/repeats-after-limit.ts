import { repeatsAfter, showRetries } from './repeats.ts';
import { codesIn, retryOf } from './retried-codes.ts';
import { KEPT, type TrafficRule, trafficFinding } from './rule.ts';

/** A second, less what clocks and timers may differ by. */
const SECOND_MS = 990;

/** No retry within the second of which the service says that it had too many calls. */
export const waitsAfterLimit: TrafficRule = {
  id: 'client-waits-after-limit',
  since: '0.1',
  layer: 'traffic',
  level: 'must',
  requirement: 'A call that was refused for the limit is not sent again within a second.',
  source:
    '[codes]: 60007 says that the calls are more frequent than the limit allows; [page]: the limit is 200 calls a second, so that sooner there is no room for one more',
  judge: (calls, told) => {
    const all = repeatsAfter(calls, (call) => retryOf(call) === 'next-second', SECOND_MS);
    if (all.length === 0) return { unmet: 'no call was refused for the limit (call the test group gck.60007)' };
    const shown = showRetries(all, calls, told);
    if (shown === 'no') return KEPT;
    const repeated = all.filter((repeats) => repeats.length > 1);
    const soonest = Math.min(...repeated.map(([first, next]) => (next?.arrivedAt ?? 0) - first.answeredAt));
    const times = repeated.reduce((sum, repeats) => sum + repeats.length - 1, 0);
    const message = `After ${codesIn(repeated.flat())} the same call was sent again ${times === 1 ? 'once' : `${times} times`} within a second, the soonest ${Math.round(soonest)} ms after the refusal.`;
    const expected = 'the same call again after 1000 ms or more';
    return {
      findings: [trafficFinding('traffic.repeat-after-limit', expected, Math.round(soonest), message)],
      doubt: shown === 'maybe',
    };
  },
};
