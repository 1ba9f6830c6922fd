import { ask, counters, group, scenario } from './build-scenario.ts';
import type { Scenario } from './scenario.ts';

const LIKES = [
  { Key: 'like', Value: 5 },
  { Key: 'unlike', Value: 1 },
  { Key: 'share', Value: 12 },
];

/** Calls with other headers, which are answered as ever. */
export const HEADER_SCENARIOS: readonly Scenario[] = [
  scenario({
    id: 'compression',
    since: '0.1',
    title: 'A call that asks for gzip has the same answer, compressed or not.',
    source:
      '[unstated]: whether an answer is compressed where that is accepted; [page]: all counters are returned where GroupCounterKeys passes no value in; [http]: RFC 9110 section 8.4 has Content-Encoding name the codings to be undone',
    given: [group('kit-compression', LIKES)],
    call: ask('kit-compression', undefined, { acceptEncoding: 'gzip' }),
    expect: counters(LIKES),
  }),
  scenario({
    id: 'content-type-with-charset',
    title: 'A request whose Content-Type has a charset is accepted.',
    level: 'should',
    source: '[unstated]: which Content-Type a request has; real clients were seen to send this one',
    given: [group('kit-charset', LIKES)],
    call: ask('kit-charset', ['like'], { contentType: 'application/json; charset=utf-8' }),
    expect: counters(LIKES.slice(0, 1)),
  }),
  scenario({
    id: 'content-type-absent',
    title: 'A request without Content-Type is accepted.',
    level: 'should',
    source: '[unstated]: which Content-Type a request has; a real client was seen to send none',
    given: [group('kit-no-content-type', LIKES)],
    call: ask('kit-no-content-type', ['like'], { contentType: null }),
    expect: counters(LIKES.slice(0, 1)),
  }),
];
