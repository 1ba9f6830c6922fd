import { GROUP_TYPES } from '../../openapi/generated/constants.ts';
import { ask, counters, group, refusal, scenario } from './build-scenario.ts';
import type { Scenario } from './scenario.ts';

const ONE = [{ Key: 'like', Value: 5 }];

type GroupType = keyof typeof GROUP_TYPES;
const SUPPORTED = (Object.keys(GROUP_TYPES) as GroupType[]).filter((type) => GROUP_TYPES[type].supported);

function typeScenario(type: GroupType): Scenario {
  const GroupId = `kit-type-${type.toLowerCase()}`;
  return scenario({
    id: `type-${type.toLowerCase()}`,
    title: `A group of type ${type} has counters.`,
    source: `[page]: the table of group types says yes for ${type}`,
    given: [group(GroupId, ONE, type)],
    call: ask(GroupId),
    expect: counters(ONE),
  });
}

/** IDs may be any printable ASCII, yet who makes groups may be stricter. */
function unusualId(id: string, GroupId: string, title: string): Scenario {
  return scenario({
    id,
    since: '0.1',
    title,
    source: "[create]: an ID of one's own is printable ASCII, has fewer than 48 bytes and does not begin with @TGS#",
    given: [group(GroupId, ONE)],
    stateUnusual: true,
    call: ask(GroupId),
    expect: counters(ONE),
  });
}

/** Calls whose outcome depends on the group: its type, whether it is there, and what is permitted on it. */
export const GROUP_SCENARIOS: readonly Scenario[] = [
  ...SUPPORTED.map(typeScenario),
  scenario({
    id: 'service-made-group-id',
    since: '0.1',
    title: 'A group whose ID the service made itself has counters like any other.',
    source: "[page]: its sample asks for a group whose ID begins with @TGS#; [create]: no ID of one's own begins so",
    given: [group('@TGS#kit2SERVICEMADE', ONE)],
    stateUnusual: true,
    call: ask('@TGS#kit2SERVICEMADE', ['like']),
    expect: counters(ONE),
  }),
  unusualId('short-group-id', 'kit', 'A group whose ID has three letters has counters like any other.'),
  unusualId('group-id-with-space', 'kit with a space', 'A group whose ID holds spaces has counters like any other.'),
  unusualId('longest-group-id', `kit-${'g'.repeat(43)}`, 'A group whose ID has 47 bytes has counters like any other.'),
  unusualId(
    'group-id-with-punctuation',
    'kit"\'\\/%+&<._@#:*=?~',
    'A group whose ID holds punctuation has counters like any other.',
  ),
  refusal('community-group', {
    given: [group('kit-community', ONE, 'Community')],
    call: ask('kit-community'),
    control: 'all-counters',
  }),
  refusal('missing-group', {
    given: [{ state: 'no group', params: { GroupId: 'kit-missing-group' } }],
    stateOptional: true,
    call: ask('kit-missing-group'),
    control: 'all-counters',
    contrast: 'usersig-malformed',
  }),
  refusal('missing-group', {
    id: 'missing-group-chosen-keys',
    title: 'A call that names keys of a group that never existed is refused.',
    given: [{ state: 'no group', params: { GroupId: 'kit-missing-chosen' } }],
    stateOptional: true,
    call: ask('kit-missing-chosen', ['like']),
    control: 'chosen-counters',
    contrast: 'usersig-malformed',
  }),
  refusal('dismissed-group', {
    given: [{ state: 'a dismissed group', params: { GroupId: 'kit-dismissed-group' } }],
    call: ask('kit-dismissed-group'),
    control: 'all-counters',
  }),
  refusal('no-permission', {
    given: [group('kit-no-permission', ONE), { state: 'no permission', params: { GroupId: 'kit-no-permission' } }],
    call: ask('kit-no-permission'),
    control: 'all-counters',
  }),
  refusal('internal-error', {
    given: [
      group('kit-internal-error', ONE),
      { state: 'an internal error', params: { GroupId: 'kit-internal-error' } },
    ],
    call: ask('kit-internal-error'),
    control: 'all-counters',
  }),
  refusal('malformed-group-id', {
    given: [],
    // Nothing that makes groups accepts this prefix in an ID of one's own, nor a space in it.
    call: ask('@TGS#not a group id'),
    control: 'all-counters',
    contrast: 'usersig-malformed',
  }),
  refusal('group-id-length', {
    id: 'group-id-empty',
    title: 'A call whose GroupId is empty is refused.',
    given: [],
    call: ask(''),
    control: 'all-counters',
    contrast: 'usersig-malformed',
  }),
  refusal('group-id-length', {
    id: 'group-id-too-long',
    title: 'A call whose GroupId is over 48 bytes is refused.',
    given: [],
    call: ask('g'.repeat(200)),
    control: 'all-counters',
    contrast: 'usersig-malformed',
  }),
];
