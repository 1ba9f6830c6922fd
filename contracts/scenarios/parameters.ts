import { CAUSES, type Cause } from '../../openapi/generated/constants.ts';
import { ask, counters, either, group, openOnGroup, refusalOnGroup, refused, scenario } from './build-scenario.ts';
import type { Call, Scenario } from './scenario.ts';

const LIKE = [{ Key: 'like', Value: 5 }];

function wrong(cause: Cause, id: string, title: string, call: Omit<Call, 'body'>): Scenario {
  return refusalOnGroup(cause, id, (GroupId) => ask(GroupId, undefined, call), title);
}

function random(id: string, title: string, value: string): Scenario {
  const GroupId = `kit-${id}`;
  return scenario({
    id,
    title,
    source: '[unstated]: what becomes of any other random; [page]: random ranges from 0 to 4294967295',
    given: [group(GroupId, LIKE)],
    call: ask(GroupId, undefined, { query: { random: value } }),
    expect: either('random-malformed-accepted', { refused: refused('random-malformed'), accepted: counters(LIKE) }),
    control: 'all-counters',
  });
}

/**
 * The same where a malformed value is also another than that of the UserSig, and no provider can be asked which of both
 * counts. Which value is malformed is stated nowhere; the first of the other causes is what a source calls a refusal.
 */
function inseparable(row: Scenario, also: readonly [Cause, ...Cause[]]): Scenario {
  const { source } = CAUSES[also[0]];
  return row.expect.outcome === 'refused' ? { ...row, source, expect: { ...row.expect, also } } : row;
}

/** What answers other methods and paths may be a gateway or a framework that knows nothing of this API. */
function outside(cause: Cause, id: string, title: string, call: Omit<Call, 'body'>): Scenario {
  const answers = { refused: refused(cause), 'turned-away': { outcome: 'turned-away' } } as const;
  const source = `[unstated]: how a call is turned away that is none of the operation; ${CAUSES[cause].source}`;
  return { ...wrong(cause, id, title, call), source, outside: true, expect: either('outside-calls', answers) };
}

const ACCEPTED = { refused: 'refused', answered: 'accepted' } as const;

function openContentType(id: string, title: string, contenttype: string | null): Scenario {
  return openOnGroup('contenttype-accepted', ACCEPTED, {
    id,
    title,
    source: '[unstated]: what becomes of any other contenttype, or of none; [page]: contenttype is always json',
    cause: 'parameter-malformed',
    callOf: (GroupId) => ask(GroupId, undefined, { query: { contenttype } }),
  });
}

/** Calls that are wrong in method or query parameters alone. */
export const PARAMETER_SCENARIOS: readonly Scenario[] = [
  outside('wrong-method', 'wrong-method', 'A call by PUT instead of POST is not answered OK.', { method: 'PUT' }),
  outside('wrong-method', 'wrong-method-get', 'A call by GET instead of POST is not answered OK.', { method: 'GET' }),
  {
    ...outside('wrong-path', 'wrong-path', 'A call of a path that is not an API of the service is not answered OK.', {
      path: '/v4/group_open_http_svc/get_group_counters',
    }),
    level: 'should',
  },
  openContentType('contenttype-absent', 'A call without contenttype is refused or answered as ever.', null),
  openContentType('contenttype-other', 'A call whose contenttype is not json is refused or answered as ever.', 'xml'),
  openContentType('contenttype-upper-case', 'A call whose contenttype is JSON is refused or answered as ever.', 'JSON'),
  inseparable(
    wrong('parameter-malformed', 'sdkappid-malformed', 'A call whose sdkappid is no number is refused.', {
      query: { sdkappid: 'app' },
    }),
    ['usersig-other-app', 'sdkappid-unknown', 'sdkappid-absent'],
  ),
  inseparable(
    wrong('parameter-malformed', 'identifier-malformed', 'A call whose identifier is over 32 bytes is refused.', {
      query: { identifier: 'a'.repeat(64) },
    }),
    ['usersig-other-user', 'not-administrator'],
  ),
  openOnGroup('repeated-parameter-accepted', ACCEPTED, {
    id: 'parameter-repeated',
    title: 'A call that gives contenttype more than once is refused or answered as ever.',
    source: '[unstated]: which of the values counts, if any; [page]: contenttype is always json',
    cause: 'parameter-malformed',
    // The first and the last by themselves are right, so that either may count.
    callOf: (GroupId) => ask(GroupId, undefined, { query: { contenttype: ['json', 'xml', 'json'] } }),
  }),
  random('random-out-of-range', 'A random above 4294967295 is refused or not looked at.', '4294967296'),
  random('random-not-a-number', 'A random that is no number is refused or not looked at.', 'dice'),
  scenario({
    id: 'random-lowest',
    title: 'A random of 0 is accepted.',
    source: '[page]: random ranges from 0 to 4294967295',
    given: [group('kit-random-lowest', LIKE)],
    call: ask('kit-random-lowest', undefined, { query: { random: '0' } }),
    expect: counters(LIKE),
  }),
  scenario({
    id: 'random-highest',
    title: 'A random of 4294967295 is accepted.',
    source: '[page]: random ranges from 0 to 4294967295',
    given: [group('kit-random-highest', LIKE)],
    call: ask('kit-random-highest', undefined, { query: { random: '4294967295' } }),
    expect: counters(LIKE),
  }),
  scenario({
    id: 'random-absent',
    title: 'A call without random is refused or accepted.',
    source: '[unstated]: what becomes of a call without random; [page]: random is one of the parameters of a call',
    given: [group('kit-random-absent', LIKE)],
    call: ask('kit-random-absent', undefined, { query: { random: null } }),
    expect: either('random-absent-accepted', { refused: refused('random-absent'), accepted: counters(LIKE) }),
    control: 'all-counters',
  }),
];
