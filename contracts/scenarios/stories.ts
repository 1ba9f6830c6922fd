import type { GivenState } from '../states.ts';
import { ask, counters, either, group, refused } from './build.ts';
import type { Call, Expectation } from './scenario.ts';

/** One step of a story: states that hold from here to the end of the story, a call, and what it leads to. */
export type StoryStep = { change?: readonly GivenState[]; call: Call; expect: Expectation };

/** Several calls of one group, or of few, one after the other. `id` is the id of its check; `title` its requirement. */
export type Story = {
  id: string;
  since: string;
  level: 'must';
  title: string;
  source: string;
  steps: readonly StoryStep[];
};

const LIKE = { Key: 'like', Value: 5 };
const SHARE = { Key: 'share', Value: 12 };
const BEFORE = [LIKE, { Key: 'unlike', Value: 1 }, SHARE];
/** A value up, a value down, a key gone, and one that is new. */
const AFTER = [
  { Key: 'like', Value: 6 },
  { Key: 'share', Value: -3 },
  { Key: 'gift', Value: 1 },
];

const freshAfterChange = story(
  'fresh-after-change',
  'A call is answered with the counters as they are, not as they were when it was made before.',
  [
    step(ask('kit-fresh-change'), counters(BEFORE), [group('kit-fresh-change', BEFORE)]),
    step(ask('kit-fresh-change', ['like', 'share']), counters([LIKE, SHARE])),
    step(ask('kit-fresh-change', ['unlike']), counters(BEFORE.slice(1, 2))),
    step(ask('kit-fresh-change'), counters(AFTER), [group('kit-fresh-change', AFTER)]),
    step(ask('kit-fresh-change', ['like', 'share']), counters(AFTER.slice(0, 2))),
    step(ask('kit-fresh-change', ['gift']), counters(AFTER.slice(2))),
    step(ask('kit-fresh-change', ['unlike']), lacking('unlike')),
    step(ask('kit-fresh-change'), counters(BEFORE), [group('kit-fresh-change', BEFORE)]),
    step(ask('kit-fresh-change', ['like', 'share']), counters([LIKE, SHARE])),
  ],
);

const freshAfterDismissal = story(
  'fresh-after-dismissal',
  'A group that was just read is refused once it is dismissed.',
  [
    step(ask('kit-fresh-dismissal'), counters(BEFORE), [group('kit-fresh-dismissal', BEFORE)]),
    step(ask('kit-fresh-dismissal', ['like']), counters([LIKE])),
    step(ask('kit-fresh-dismissal'), refused('dismissed-group'), [
      { state: 'a dismissed group', params: { GroupId: 'kit-fresh-dismissal' } },
    ]),
    step(ask('kit-fresh-dismissal', ['like']), refused('dismissed-group')),
  ],
);

const freshAfterCreation = story('fresh-after-creation', 'A group that was just refused is answered once it is made.', [
  step(ask('kit-fresh-creation'), refused('missing-group'), [
    { state: 'no group', params: { GroupId: 'kit-fresh-creation' } },
  ]),
  step(ask('kit-fresh-creation', ['like']), refused('missing-group')),
  step(ask('kit-fresh-creation'), counters(BEFORE), [group('kit-fresh-creation', BEFORE)]),
  step(ask('kit-fresh-creation', ['like']), counters([LIKE])),
]);

const ONE = [
  { Key: 'like', Value: 11 },
  { Key: 'unlike', Value: 12 },
];
const OTHER = [
  { Key: 'like', Value: 21 },
  { Key: 'unlike', Value: 22 },
];
const GROUPS = { 'kit-turn-one': ONE, 'kit-turn-other': OTHER };

const groupsInTurn = story(
  'groups-in-turn',
  'Calls of two groups in turn are each answered with what was asked of its own.',
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
];

const keysInTurn = story(
  'keys-in-turn',
  'A call is answered for its own keys also right after one whose keys look the same when they are joined.',
  [
    step(ask('kit-keys-in-turn', ['a', 'b']), counters(JOINED.slice(0, 2)), [group('kit-keys-in-turn', JOINED)]),
    ...JOINED.slice(2).map((counter) => step(ask('kit-keys-in-turn', [counter.Key]), counters([counter]))),
    step(ask('kit-keys-in-turn', ['b', 'a']), counters(JOINED.slice(0, 2))),
  ],
);

/** Large values too: what drifts by one shows there as well as anywhere, what is rounded shows nowhere else. */
const MANY = [
  LIKE,
  SHARE,
  { Key: 'highest', Value: '9223372036854775807' },
  { Key: 'lowest', Value: '-9223372036854775808' },
];

const manyReads = story(
  'many-reads',
  'Reading changes nothing: twenty calls in a row are each answered with the same counters.',
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

/** Every story. All of them need a state endpoint. */
export const STORIES: readonly Story[] = [
  freshAfterChange,
  freshAfterDismissal,
  freshAfterCreation,
  groupsInTurn,
  keysInTurn,
  manyReads,
  refusalLeavesNoTrace,
];

function story(id: string, title: string, steps: readonly StoryStep[]): Story {
  return { id, since: '0.1', level: 'must', title, source: '[page]', steps };
}

function step(call: Call, expect: Expectation, change?: readonly GivenState[]): StoryStep {
  return { ...(change && { change }), call, expect };
}

function lacking(Key: string): Expectation {
  return either('missing-key', {
    omitted: counters([]),
    zero: counters([{ Key, Value: 0 }]),
    refused: refused('missing-key'),
  });
}

function eachGroup(make: (GroupId: string, held: typeof ONE) => StoryStep): StoryStep[] {
  return Object.entries(GROUPS).map(([GroupId, held]) => make(GroupId, held));
}
