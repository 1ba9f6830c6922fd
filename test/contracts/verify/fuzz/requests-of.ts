import type { Seen } from '../../../../contracts/verify/calls/seen.ts';
import { type FuzzOptions, fuzzMock } from './fuzz-at.ts';

/** Every request of a run in bytes, the UserSig apart, which holds the time; from a port of the run's own. */
export async function requestsOf(options: FuzzOptions, provider = {}): Promise<string[]> {
  return sent((await fuzzMock(provider, { cases: 100, ...options })).seen);
}

function sent(seen: readonly Seen[]): string[] {
  return seen
    .filter(({ request }) => request.credential !== 'altered')
    .map(({ subject, request: { method, url, headers, body } }) => {
      const { search } = new URL(url);
      const query = search.replace(/usersig=(eJ|%65%4a)[^&]*/i, 'usersig=');
      return [subject, method, query, JSON.stringify(headers), Buffer.from(body).toString('hex')].join(' ');
    });
}
