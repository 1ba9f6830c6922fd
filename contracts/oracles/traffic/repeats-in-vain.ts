import { repeatsAfter, showRetries } from './repeats.ts';
import { codesIn, retryOf } from './retried-codes.ts';
import { KEPT, type TrafficRule, trafficFinding } from './rule.ts';

/** Longer than clients wait before their first retries. */
const SOON_MS = 3000;

/** No retry of what stays refused. */
export const repeatsNothingInVain: TrafficRule = {
  id: 'client-repeats-nothing-in-vain',
  since: '0.1',
  layer: 'traffic',
  level: 'must',
  requirement: 'A call that was refused for what it holds is not sent again as it was.',
  source:
    '[codes]: of codes such as 10004, 10010 and 70001 the text names what is wrong with the call itself, and of 10002 and 60008 alone, with a few more, it says to try again',
  judge: (calls, told) => {
    const all = repeatsAfter(calls, (call) => retryOf(call) === 'never', SOON_MS);
    if (all.length === 0)
      return { unmet: 'no call was refused for what it holds (call test groups such as gck.10010)' };
    const byCode = [...Map.groupBy(all, ([first]) => first.code).values()];
    const certain = [all, ...byCode].filter((some) => showRetries(some, calls, told) === 'yes');
    const repeated = (certain.length > 0 ? certain.flat() : all).filter((repeats) => repeats.length > 1);
    const again = [...new Set(repeated)];
    if (again.length === 0) return KEPT;
    const times = Math.max(...again.map((repeats) => repeats.length - 1));
    const message = `After ${codesIn(again.flat())} the same call was sent again, up to ${times === 1 ? 'once' : `${times} times`}, and can only be refused again.`;
    const expected = 'no retry of a call that stays refused';
    return {
      findings: [trafficFinding('traffic.repeat-in-vain', expected, times, message)],
      doubt: certain.length === 0,
    };
  },
};
