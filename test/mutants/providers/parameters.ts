import type { Cause } from '../../../openapi/index.ts';
import { answeringOk, failing } from '../build/replies.ts';
import { mistaking, readingParameter, serving } from '../build/service.ts';
import { type Defect, defectsOf } from '../defect.ts';

const { provided } = defectsOf('credentials');
const ACCEPTED = 'response.action-status.unexpected';
const APP = '1400000000';

/** A provider that refuses calls of which this holds as `cause`. */
const refusingWhere = (cause: Cause, holds: (query: ReadonlyMap<string, string>) => boolean) =>
  serving(
    () => (request, nowMs, right) => (holds(new Map(request.query)) ? failing(cause) : right.handle(request, nowMs)),
  );

/** A provider that answers calls of which this holds with no counters. */
const emptyingWhere = (holds: (query: ReadonlyMap<string, string>) => boolean) =>
  serving(
    () => (request, nowMs, right) => (holds(new Map(request.query)) ? answeringOk() : right.handle(request, nowMs)),
  );

/** Defects in how the query, method and path of a call are read, and providers that refuse everything. */
export const PARAMETER_DEFECTS: readonly Defect[] = [
  provided(
    'identifier-cut',
    'cuts the identifier to 32 bytes',
    'identifier-malformed',
    undefined,
    serving(
      () => (request, nowMs, right) =>
        (new Map(request.query).get('identifier') ?? '').length > 32
          ? right.handle(
              {
                ...request,
                query: request.query.map(([name, value]) => [name, name === 'identifier' ? 'administrator' : value]),
              },
              nowMs,
            )
          : right.handle(request, nowMs),
    ),
  ),
  provided(
    'app-of-usersig',
    'takes the app from the UserSig where the query has none',
    'sdkappid-absent',
    ACCEPTED,
    mistaking(({ query }) => ({ query: [['sdkappid', APP], ...query.filter(([name]) => name !== 'sdkappid')] })),
  ),
  provided(
    'app-not-looked-up',
    'accepts a sdkappid that it does not know',
    'sdkappid-unknown',
    ACCEPTED,
    readingParameter('sdkappid', () => APP),
  ),
  provided(
    'app-digits-only',
    'takes a sdkappid that is no number for its own',
    'sdkappid-malformed',
    ACCEPTED,
    readingParameter('sdkappid', (value) => (/^\d+$/.test(value) ? value : APP)),
  ),
  provided(
    'random-int31',
    'refuses a random above 2147483647',
    'random-highest',
    ACCEPTED,
    refusingWhere('random-malformed', (query) => Number(query.get('random')) > 0x7fffffff),
  ),
  provided(
    'random-not-zero',
    'takes a random of 0 for none',
    'random-lowest',
    ACCEPTED,
    refusingWhere('random-absent', (query) => query.get('random') === '0'),
  ),
  provided(
    'random-decides',
    'answers an odd random with other codes than an even one',
    'changed-random',
    undefined,
    refusingWhere('internal-error', (query) => Number(query.get('random')) % 2 === 1),
  ),
  provided('random-once', 'refuses a random that it has seen', 'repeated-call', undefined, randomOnce()),
  provided(
    'parameters-in-order',
    'takes parameters by their place',
    'reordered-parameters',
    undefined,
    serving(() => (request, nowMs, right) => {
      const names = request.query.map(([name]) => name);
      return names.indexOf('sdkappid') > names.indexOf('usersig') && names.includes('usersig')
        ? failing('sdkappid-absent')
        : right.handle(request, nowMs);
    }),
  ),
  provided(
    'contenttype-absent-empties',
    'answers with no counters where contenttype is absent',
    'contenttype-absent',
    undefined,
    emptyingWhere((query) => !query.has('contenttype')),
  ),
  provided(
    'contenttype-other-empties',
    'answers with no counters where contenttype is another',
    'contenttype-other',
    undefined,
    emptyingWhere((query) => query.get('contenttype') === 'xml'),
  ),
  provided(
    'contenttype-in-capitals-as-group',
    'takes a contenttype in capitals for a group that is not there',
    'contenttype-upper-case',
    undefined,
    refusingWhere('missing-group', (query) => query.get('contenttype') === 'JSON'),
  ),
  provided(
    'repeated-empties',
    'answers with no counters where a parameter is given twice',
    'parameter-repeated',
    undefined,
    serving(
      () => (request, nowMs, right) =>
        new Map(request.query).size < request.query.length ? answeringOk() : right.handle(request, nowMs),
    ),
  ),
  provided(
    'get-accepted',
    'answers a GET like a POST',
    'wrong-method-get',
    undefined,
    mistaking(({ method }) => ({ method: method === 'GET' ? 'POST' : method })),
  ),
  provided(
    'put-accepted',
    'answers a PUT like a POST',
    'wrong-method',
    ACCEPTED,
    mistaking(() => ({ method: 'POST' })),
  ),
  provided(
    'any-path',
    'answers on every path',
    'wrong-path',
    undefined,
    mistaking(({ path }) => ({ path: path.replace(/\/v4\/.*/, '/v4/group_open_http_svc/get_group_counter') })),
  ),
  provided(
    'random-text-as-group',
    'takes a random that is no number for a group that is not there',
    'random-not-a-number',
    undefined,
    refusingWhere('missing-group', (query) => Number.isNaN(Number(query.get('random') ?? 0))),
  ),
  provided(
    'random-absent-empty',
    'answers a call without random with no counters',
    'random-absent',
    undefined,
    serving(
      () => (request, nowMs, right) =>
        request.query.some(([name]) => name === 'random') ? right.handle(request, nowMs) : answeringOk(),
    ),
  ),
];

function randomOnce() {
  return serving(() => {
    const seen = new Set<string>();
    return (request, nowMs, right) => {
      const random = new Map(request.query).get('random') ?? '';
      if (seen.has(random)) return failing('random-malformed');
      seen.add(random);
      return right.handle(request, nowMs);
    };
  });
}
