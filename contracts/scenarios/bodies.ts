import type { Cause } from '../../openapi/generated/constants.ts';
import { counters, either, group, openOnGroup, refusal, refusalOnGroup, refused, scenario } from './build-scenario.ts';
import type { CallBody, CountersExpected, Scenario } from './scenario.ts';

const LIKE = [{ Key: 'like', Value: 5 }];

function bad(cause: Cause, body: CallBody, id: string = cause, title?: string): Scenario {
  return refusal(cause, { id, ...(title && { title }), given: [], call: { body }, control: 'all-counters' });
}

function badOnGroup(cause: Cause, id: string, title: string, members: (GroupId: string) => unknown): Scenario {
  return refusalOnGroup(cause, id, (GroupId) => ({ body: { json: members(GroupId) } }), title);
}

/** What is no JSON, though a lenient reader knows what it means: [json] lets a parser accept extensions. */
function lenient(id: string, title: string, textOf: (GroupId: string) => string): Scenario {
  const answers = { refused: 'refused', answered: 'accepted' } as const;
  return openOnGroup('lenient-json', answers, {
    id,
    title,
    source: '[unstated]: how strictly a request is read; [json]: RFC 8259 section 9 lets a parser accept extensions',
    cause: 'body-not-json',
    callOf: (GroupId) => ({ body: { text: textOf(JSON.stringify(GroupId)) } }),
  });
}

/** The keys of the page are an array, whose elements it does not type. */
function oddKeys(
  id: string,
  title: string,
  { keys, passedOver }: { keys: readonly unknown[]; passedOver: CountersExpected },
): Scenario {
  const GroupId = `kit-${id}`;
  return scenario({
    id,
    title,
    source:
      '[unstated]: what becomes of an element that is no string; [page]: GroupCounterKeys is an Array, of what is not said',
    given: [group(GroupId, LIKE)],
    call: { body: { json: { GroupId, GroupCounterKeys: keys } } },
    expect: either('odd-key', { refused: refused('key-type'), 'passed-over': passedOver }),
    control: 'chosen-counters',
  });
}

function byteOf(character: string): number {
  return character.charCodeAt(0);
}

/** Calls that are wrong in their body alone. */
export const BODY_SCENARIOS: readonly Scenario[] = [
  bad('body-empty', { text: '' }),
  bad('body-not-json', { text: '{"GroupId": ' }, 'body-not-json', 'A call whose JSON is cut off is refused.'),
  lenient(
    'body-with-comment',
    "A call whose body has a comment, like the page's sample, is refused or answered as without it.",
    (id) => `{"GroupId": ${id} // comment\n}`,
  ),
  bad('body-not-object', { json: ['kit'] }),
  scenario({
    id: 'body-not-utf8',
    title: 'A call whose body is not UTF-8 is refused, or read with U+FFFD where it is not.',
    source:
      '[unstated]: what becomes of bytes that are not UTF-8; [json]: RFC 8259 section 8.1 has JSON between systems in UTF-8',
    given: [],
    // {"GroupId":"kit\xff"}
    call: { body: { bytes: [...`{"GroupId":"kit`].map(byteOf).concat(0xff, ...[...'"}'].map(byteOf)) } },
    expect: either('bytes-not-utf8', {
      refused: refused('body-not-utf8'),
      replaced: { outcome: 'refused', cause: 'missing-group', also: ['malformed-group-id'] },
    }),
    control: 'all-counters',
    contrast: 'usersig-malformed',
  }),
  scenario({
    id: 'body-too-large',
    title: 'A call whose body has two million bytes is refused, turned away, or its connection closed.',
    source: '[unstated]: from which size on a body is too large, and what becomes of it',
    given: [],
    call: { body: { letters: 2_000_000 } },
    expect: either('large-body', {
      refused: refused('body-too-large'),
      closed: { outcome: 'closed' },
      'turned-away': { outcome: 'turned-away' },
    }),
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
  // Who drops both is left with an empty list, which may ask for all.
  oddKeys('keys-of-numbers', 'A call for keys that are numbers is refused, or answered without them.', {
    keys: [1, 2],
    passedOver: counters([], [{ Key: '1', Value: 0 }, { Key: '2', Value: 0 }, ...LIKE]),
  }),
  oddKeys('keys-mixed', 'A call for a key and a number is refused, or answered for the key.', {
    keys: ['like', 7],
    passedOver: counters(LIKE, [{ Key: '7', Value: 0 }]),
  }),
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
  lenient(
    'body-with-trailing-text',
    'A call whose JSON is followed by more text is refused or answered as without it.',
    (id) => `{"GroupId":${id}} and more`,
  ),
  scenario({
    id: 'unknown-members',
    title: 'A body with members that the page does not name is accepted or refused.',
    source:
      '[unstated]: what becomes of members that no table of the page lists; [page]: all counters are returned where GroupCounterKeys passes no value in',
    given: [group('kit-unknown-members', LIKE)],
    call: { body: { json: { GroupId: 'kit-unknown-members', Unknown: { deep: [1] } } } },
    expect: either('unknown-members', { accepted: counters(LIKE), refused: refused('member-unknown') }),
    control: 'all-counters',
  }),
];
