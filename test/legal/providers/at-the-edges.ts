import { gzipSync } from 'node:zlib';
import { decodeUserSig, encodeUserSig } from '../../../contracts/account/user-sig.ts';
import { behind, type Whole, write } from '../../mutants/build/front.ts';
import { failing } from '../../mutants/build/replies.ts';
import { mistaking, serving, trusting } from '../../mutants/build/service.ts';
import type { LegalProvider } from '../legal-provider.ts';

/** Fewer minutes than a UserSig has left at the very least. */
const CLOCK_OFF_MS = 3 * 60_000;

/** A coder that compresses nothing below a kilobyte, as most are set. */
const compressed = (whole: Whole): Whole =>
  whole.body.length > 1024
    ? { ...whole, headers: { ...whole.headers, 'content-encoding': 'gzip' }, body: gzipSync(whole.body) }
    : whole;

/** Right providers that differ where a defect would be close by. */
export const EDGE_VARIATIONS: readonly LegalProvider[] = [
  {
    id: 'clock-ahead',
    differs: 'has a clock that is three minutes ahead',
    fact: '[unstated]: clocks differ by some minutes',
    provider: { now: () => Date.now() + CLOCK_OFF_MS },
  },
  {
    id: 'clock-behind',
    differs: 'has a clock that is three minutes behind',
    fact: '[unstated]: clocks differ by some minutes',
    provider: { now: () => Date.now() - CLOCK_OFF_MS },
  },
  {
    id: 'usersig-version-unread',
    differs: 'does not look at the version of a UserSig',
    fact: '[usersig] says what TLS.ver is, no source what becomes of another',
    provider: trusting(
      (right) =>
        (usersig, ...call) =>
          right(ofVersion2(usersig), ...call),
    ),
  },
  {
    id: 'parameters-without-blanks',
    differs: 'reads sdkappid and usersig without the blanks around them',
    fact: '[unstated]: no source says what becomes of a blank around a value',
    provider: mistaking(({ query }) => ({
      query: query.map(([name, value]) => [name, ['sdkappid', 'usersig'].includes(name) ? value.trim() : value]),
    })),
  },
  {
    id: 'gzip-of-larger-answers',
    differs: 'compresses answers over a kilobyte where that is asked for',
    fact: '[unstated]: gzip when asked for, either',
    provider: behind(() => async ({ incoming, response, answer }) => {
      const whole = await answer();
      write(response, /gzip/.test(String(incoming.headers['accept-encoding'])) ? compressed(whole) : whole);
    }),
  },
  {
    id: 'bodies-up-to-64k',
    differs: 'reads no body over 64 kilobytes',
    fact: '[unstated]: a very large body may be refused',
    provider: serving(() => (request, nowMs, right) => {
      return request.body.length > 65_536 ? failing('body-too-large') : right.handle(request, nowMs);
    }),
  },
];

function ofVersion2(usersig: string): string {
  try {
    return encodeUserSig({ ...decodeUserSig(usersig), 'TLS.ver': '2.0' });
  } catch {
    // What cannot be read is the right provider's to refuse.
    return usersig;
  }
}
