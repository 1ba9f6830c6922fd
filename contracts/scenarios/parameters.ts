import type { Cause } from '../../openapi/generated/constants.ts';
import { ask, counters, either, group, refusalOnGroup, refused, scenario } from './build.ts';
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
    source: '[page] gives the range, [unstated] what happens outside it',
    given: [group(GroupId, LIKE)],
    call: ask(GroupId, undefined, { query: { random: value } }),
    expect: either('random-malformed-accepted', { refused: refused('random-malformed'), accepted: counters(LIKE) }),
    control: 'all-counters',
  });
}

/** The same where a malformed value is also one that is not known, and no provider can be asked which of both counts. */
function inseparable(row: Scenario, also: readonly Cause[]): Scenario {
  return row.expect.outcome === 'refused' ? { ...row, expect: { ...row.expect, also } } : row;
}

/** What answers other methods and paths may be a gateway that knows nothing of this API: that is worth a remark, no more. */
function outside(row: Scenario): Scenario {
  return { ...row, level: 'should', outside: true };
}

/** Calls that are wrong in method or query parameters alone. */
export const PARAMETER_SCENARIOS: readonly Scenario[] = [
  outside(wrong('wrong-method', 'wrong-method', 'A call by PUT instead of POST is refused.', { method: 'PUT' })),
  {
    ...outside(
      wrong('wrong-method', 'wrong-method-get', 'A call by GET instead of POST is refused.', { method: 'GET' }),
    ),
    since: '0.1',
  },
  {
    ...outside(
      wrong('wrong-path', 'wrong-path', 'A call of a path that is not an API of the service is refused.', {
        path: '/v4/group_open_http_svc/get_group_counters',
      }),
    ),
    since: '0.1',
  },
  wrong('parameter-malformed', 'contenttype-absent', 'A call without contenttype is refused.', {
    query: { contenttype: null },
  }),
  wrong('parameter-malformed', 'contenttype-other', 'A call whose contenttype is not json is refused.', {
    query: { contenttype: 'xml' },
  }),
  wrong(
    'parameter-malformed',
    'contenttype-upper-case',
    'A call whose contenttype is JSON in capitals is refused: values are case-sensitive.',
    {
      query: { contenttype: 'JSON' },
    },
  ),
  inseparable(
    wrong('parameter-malformed', 'sdkappid-malformed', 'A call whose sdkappid is no number is refused.', {
      query: { sdkappid: 'app' },
    }),
    ['sdkappid-unknown', 'sdkappid-absent'],
  ),
  inseparable(
    wrong('parameter-malformed', 'identifier-malformed', 'A call whose identifier is over 32 bytes is refused.', {
      query: { identifier: 'a'.repeat(64) },
    }),
    ['usersig-other-user', 'not-administrator'],
  ),
  wrong('parameter-malformed', 'parameter-repeated', 'A call that gives contenttype more than once is refused.', {
    // The first and the last by themselves are right: taking either for the only one is the mistake.
    query: { contenttype: ['json', 'xml', 'json'] },
  }),
  random('random-out-of-range', 'A random above 4294967295 is refused or not looked at.', '4294967296'),
  random('random-not-a-number', 'A random that is no number is refused or not looked at.', 'dice'),
  scenario({
    id: 'random-lowest',
    title: 'A random of 0 is accepted.',
    given: [group('kit-random-lowest', LIKE)],
    call: ask('kit-random-lowest', undefined, { query: { random: '0' } }),
    expect: counters(LIKE),
  }),
  scenario({
    id: 'random-highest',
    title: 'A random of 4294967295 is accepted.',
    given: [group('kit-random-highest', LIKE)],
    call: ask('kit-random-highest', undefined, { query: { random: '4294967295' } }),
    expect: counters(LIKE),
  }),
  scenario({
    id: 'random-absent',
    title: 'A call without random is refused or accepted.',
    source: '[unstated]',
    given: [group('kit-random-absent', LIKE)],
    call: ask('kit-random-absent', undefined, { query: { random: null } }),
    expect: either('random-absent-accepted', { refused: refused('random-absent'), accepted: counters(LIKE) }),
    control: 'all-counters',
  }),
];
