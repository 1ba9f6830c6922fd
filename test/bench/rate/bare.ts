import http from 'k6/http';
import { loadEnvironment } from '../../../load/k6/env.ts';
import { CALL_HEADERS, callsOf } from '../../../load/k6/load-request.ts';

// What anybody would write first: the call at its rate, k6's own settings, and nothing read of the answer.
const environment = loadEnvironment();
const { body, nextUrl } = callsOf(environment);

/** k6 reads its options from here. */
export const options = {
  scenarios: {
    bare: {
      executor: 'constant-arrival-rate',
      rate: environment.ratePerSecond,
      timeUnit: '1s',
      duration: `${environment.durationSeconds}s`,
      preAllocatedVUs: 120,
    },
  },
};

/** k6 calls this for each iteration. */
export default function call(): void {
  http.post(nextUrl(), body, { headers: CALL_HEADERS, tags: { name: 'get_group_counter' } });
}
