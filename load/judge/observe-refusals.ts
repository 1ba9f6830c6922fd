import type { Observation } from '../../contracts/report/check-result.ts';
import type { Measured } from '../measure/measured.ts';
import type { JudgedProfile } from './judged-profile.ts';
import { isRefusal } from './own-bursts.ts';
import { tookMs } from './took-ms.ts';

/** How long refusals took: `refusal-takes`, by its order of magnitude. */
export function observeRefusals({ calls }: Measured): Observation[] {
  const times = calls.filter((call) => isRefusal(call) && call.endedAtMs).map(tookMs);
  const most = [10, 100, 1000, 3000];
  const kinds = Map.groupBy(times, (ms) => most.find((one) => ms <= one));
  return [...kinds].map(([ms, some]) => {
    return {
      unknown: 'refusal-takes',
      seen: ms === undefined ? 'more than 3000 ms' : `up to ${ms} ms`,
      samples: some.length,
    };
  });
}

/** What became of calls at exactly the limit, where a few milliseconds of jitter decide. */
export function observeAtLimit({ calls }: Measured, { ratePerSecond }: JudgedProfile): Observation[] {
  const refused = calls.filter(isRefusal).length;
  const seen = refused === 0 ? 'nothing refused' : `${((refused / calls.length) * 100).toFixed(1)} % refused`;
  return [{ unknown: `at-the-limit-of-${ratePerSecond}`, seen, samples: calls.length }];
}
