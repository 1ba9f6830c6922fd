import type { Cause } from '../../openapi/generated/constants.ts';
import { counters, either, group, refusal, refusalOnGroup, refused, scenario } from './build.ts';
import type { CallBody, Scenario } from './scenario.ts';

const LIKE = [{ Key: 'like', Value: 5 }];

function bad(cause: Cause, body: CallBody, id: string = cause, title?: string): Scenario {
  return refusal(cause, { id, ...(title && { title }), given: [], call: { body }, control: 'all-counters' });
}

function badOnGroup(cause: Cause, id: string, title: string, members: (GroupId: string) => unknown): Scenario {
  return refusalOnGroup(cause, id, (GroupId) => ({ body: { json: members(GroupId) } }), title);
}

/** Calls that are wrong in their body alone. */
export const BODY_SCENARIOS: readonly Scenario[] = [
  bad('body-empty', { text: '' }),
  bad('body-not-json', { text: '{"GroupId": ' }, 'body-not-json', 'A call whose JSON is cut off is refused.'),
  bad(
    'body-not-json',
    { text: '{"GroupId": "kit" // comment\n}' },
    'body-with-comment',
    "A call whose body has a comment, like the page's sample, is refused.",
  ),
  bad('body-not-object', { json: ['kit'] }),
  // {"GroupId":"\xff"}
  bad('body-not-utf8', {
    bytes: [0x7b, 0x22, 0x47, 0x72, 0x6f, 0x75, 0x70, 0x49, 0x64, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d],
  }),
  scenario({
    id: 'body-too-large',
    title: 'A call whose body has two million bytes is refused, or its connection closed.',
    source: '[unstated]',
    given: [],
    call: { body: { letters: 2_000_000 } },
    expect: either('large-body', { refused: refused('body-too-large'), closed: { outcome: 'closed' } }),
    control: 'all-counters',
    contrast: 'missing-group',
  }),
  bad('group-id-absent', { json: {} }),
  bad('group-id-type', { json: { GroupId: 7 } }, 'group-id-number', 'A call whose GroupId is a number is refused.'),
  bad('group-id-type', { json: { GroupId: null } }, 'group-id-null', 'A call whose GroupId is null is refused.'),
  badOnGroup('keys-type', 'keys-string', 'A call whose GroupCounterKeys is a string is refused.', (GroupId) => ({
    GroupId,
    GroupCounterKeys: 'like',
  })),
  badOnGroup('keys-type', 'keys-of-numbers', 'A call whose GroupCounterKeys holds numbers is refused.', (GroupId) => ({
    GroupId,
    GroupCounterKeys: [1, 2],
  })),
  badOnGroup(
    'keys-type',
    'keys-mixed',
    'A call whose GroupCounterKeys holds a string and a number is refused.',
    (GroupId) => ({
      GroupId,
      GroupCounterKeys: ['like', 7],
    }),
  ),
  badOnGroup('keys-type', 'keys-object', 'A call whose GroupCounterKeys is an object is refused.', (GroupId) => ({
    GroupId,
    GroupCounterKeys: {},
  })),
  badOnGroup('keys-type', 'keys-boolean', 'A call whose GroupCounterKeys is true is refused.', (GroupId) => ({
    GroupId,
    GroupCounterKeys: true,
  })),
  badOnGroup('group-id-type', 'group-id-in-array', 'A call whose GroupId is an array is refused.', (GroupId) => ({
    GroupId: [GroupId],
  })),
  refusalOnGroup(
    'body-not-json',
    'body-with-trailing-text',
    (GroupId) => ({ body: { text: `${JSON.stringify({ GroupId })} and more` } }),
    'A call whose JSON is followed by more text is refused.',
  ),
  scenario({
    id: 'unknown-members',
    title: 'A body with members that the page does not name is accepted or refused.',
    source: '[unstated]',
    given: [group('kit-unknown-members', LIKE)],
    call: { body: { json: { GroupId: 'kit-unknown-members', Unknown: { deep: [1] } } } },
    expect: either('unknown-members', { accepted: counters(LIKE), refused: refused('member-unknown') }),
    control: 'all-counters',
  }),
];
