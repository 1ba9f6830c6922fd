import { ask, counters, group, refused } from '../build-scenario.ts';
import { BEFORE, LIKE, SHARE, type Story, type StoryStep, step, story } from './build-story.ts';

const ONE = [
  { Key: 'like', Value: 11 },
  { Key: 'unlike', Value: 12 },
];
const OTHER = [
  { Key: 'like', Value: 21 },
  { Key: 'unlike', Value: 22 },
];
/** One ID is another's in other letters. */
const THIRD = [
  { Key: 'like', Value: 31 },
  { Key: 'unlike', Value: 32 },
];
const GROUPS = { 'kit-turn-one': ONE, 'kit-turn-other': OTHER, 'kit-Turn-One': THIRD };

const groupsInTurn = story(
  'groups-in-turn',
  'Calls of two groups in turn are each answered with what was asked of its own.',
  '[page]: GroupId is the ID of the group whose counters are got; [page]: GroupCounterKeys lists the keys of the counters to get',
  [
    step(
      ask('kit-turn-one', ['like']),
      counters(ONE.slice(0, 1)),
      Object.entries(GROUPS).map(([id, held]) => group(id, held)),
    ),
    ...[1, 2, 3].flatMap(() => [
      ...eachGroup((GroupId, held) => step(ask(GroupId, ['like', 'unlike']), counters(held))),
      ...eachGroup((GroupId, held) => step(ask(GroupId, ['like']), counters(held.slice(0, 1)))),
      ...eachGroup((GroupId, held) => step(ask(GroupId), counters(held))),
      ...eachGroup((GroupId, held) => step(ask(GroupId, ['unlike']), counters(held.slice(1)))),
    ]),
  ],
);

const JOINED = [
  { Key: 'a', Value: 1 },
  { Key: 'b', Value: 2 },
  { Key: 'a,b', Value: 3 },
  { Key: 'a b', Value: 4 },
  { Key: 'a|b', Value: 5 },
  { Key: 'ab', Value: 6 },
  { Key: 'a/b', Value: 7 },
  { Key: 'a:b', Value: 8 },
  { Key: 'a_b', Value: 9 },
  { Key: 'a-b', Value: 10 },
  { Key: 'a;b', Value: 11 },
  { Key: 'a\nb', Value: 12 },
  { Key: 'a","b', Value: 13 },
];

const keysInTurn = story(
  'keys-in-turn',
  'A call is answered for its own keys also right after one whose keys look the same when they are joined.',
  '[page]: GroupCounterKeys lists the keys of the counters to get; [update]: a Key is a String of up to 128 bytes',
  [
    step(ask('kit-keys-in-turn', ['a', 'b']), counters(JOINED.slice(0, 2)), [group('kit-keys-in-turn', JOINED)]),
    ...JOINED.slice(2).map((counter) => step(ask('kit-keys-in-turn', [counter.Key]), counters([counter]))),
    step(ask('kit-keys-in-turn', ['b', 'a']), counters(JOINED.slice(0, 2))),
  ],
);

/** Large values too: what drifts by one shows there as well as anywhere, what is rounded shows nowhere else. */
export const MANY = [
  LIKE,
  SHARE,
  { Key: 'highest', Value: '9223372036854775807' },
  { Key: 'lowest', Value: '-9223372036854775808' },
];

const manyReads = story(
  'many-reads',
  'Reading changes nothing: twenty calls in a row are each answered with the same counters.',
  '[page]: the call gets counters and is not said to change any; [page]: a Value is the latest of its counter',
  [
    step(ask('kit-many-reads'), counters(MANY), [group('kit-many-reads', MANY)]),
    ...Array.from({ length: 19 }, (_, index) =>
      index % 2 === 0
        ? step(ask('kit-many-reads', ['like', 'highest']), counters([LIKE, ...MANY.slice(2, 3)]))
        : step(ask('kit-many-reads'), counters(MANY)),
    ),
  ],
);

const TRACE = 'kit-no-trace';
const good = (): StoryStep => step(ask(TRACE, ['like']), counters([LIKE]));

const refusalLeavesNoTrace = story(
  'refusal-leaves-no-trace',
  'A refused call changes nothing for the good call after it, and a good call lets no refusable one through after it.',
  '[page]: ActionStatus and ErrorCode give the result of each request, and usersig is the signature of who calls',
  [
    step(ask(TRACE), counters(BEFORE), [group(TRACE, BEFORE)]),
    step(ask(TRACE, undefined, { credential: 'other-key' }), refused('usersig-other-key')),
    good(),
    step(ask(TRACE, ['like'], { credential: 'malformed' }), refused('usersig-malformed')),
    good(),
    step(ask(TRACE, ['like'], { credential: 'absent' }), refused('usersig-absent')),
    step(ask(TRACE), counters(BEFORE)),
    step({ body: { text: '{"GroupId": ' } }, refused('body-not-json')),
    good(),
    step({ body: { json: { GroupId: TRACE, GroupCounterKeys: 'like' } } }, refused('keys-type')),
    good(),
    step(ask(TRACE, ['like'], { credential: 'other-key' }), refused('usersig-other-key')),
    step(ask(TRACE), counters(BEFORE)),
  ],
);

function eachGroup(make: (GroupId: string, held: typeof ONE) => StoryStep): StoryStep[] {
  return Object.entries(GROUPS).map(([GroupId, held]) => make(GroupId, held));
}

/** Calls that follow one another do not disturb each other. What reads do to a group shows whatever comes in between. */
export const TURN_STORIES: readonly Story[] = [
  inTurn(groupsInTurn),
  inTurn(keysInTurn),
  manyReads,
  inTurn(refusalLeavesNoTrace),
];

function inTurn(one: Story): Story {
  return { ...one, inTurn: true };
}
