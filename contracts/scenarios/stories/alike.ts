import { ask, counters, group, refused } from '../build-scenario.ts';
import { BEFORE, LIKE, type Story, step, story } from './build-story.ts';
import { MANY } from './turns.ts';

/** Whatever type a group has, all of it is as in any other group. */
const typesAlike = story(
  'types-alike',
  'Groups of all supported types hold any values, answer for chosen keys, and are refused once they are dismissed.',
  '[page]: the table of group types says yes for Private, ChatRoom and AVChatRoom, with no difference between them',
  (['Private', 'ChatRoom', 'AVChatRoom'] as const).flatMap((type) => {
    const id = `kit-alike-${type.toLowerCase()}`;
    return [
      step(ask(id), counters(MANY), [group(id, MANY, type)]),
      step(ask(id, ['like', 'highest']), counters([LIKE, ...MANY.slice(2, 3)])),
      step(ask(id), counters(BEFORE), [group(id, BEFORE, type)]),
      step(ask(id), refused('dismissed-group'), [{ state: 'a dismissed group', params: { GroupId: id } }]),
    ];
  }),
);

const EXACT = 'kit-Exact_Id';

/** Some of the IDs can be told to be no group's by their looks. */
const NOT_THAT_GROUP = { outcome: 'refused', cause: 'missing-group', also: ['malformed-group-id'] } as const;

/** IDs that a careless comparison takes for the one that is there. */
const idByteForByte = story(
  'group-id-byte-for-byte',
  'A GroupId selects the group of exactly these bytes: no other letters, no part of it, no wildcard, nothing around it.',
  '[page]: GroupId is the ID of the group, and 10010 says that there is no such group',
  [
    step(ask(EXACT), counters(BEFORE), [group(EXACT, BEFORE)]),
    ...[
      'kit-exact_id',
      'kit-Exact',
      'kit-Exact_Id2',
      'kit-Exact_I_',
      'kit-Exact%',
      `${EXACT} `,
      ` ${EXACT}`,
      `${EXACT}\n`,
      `${EXACT}\0`,
    ].map((id) => step(ask(id), NOT_THAT_GROUP)),
    step(ask(EXACT), counters(BEFORE)),
  ],
);

/** Groups are alike whatever their type, and apart whatever their ID. */
export const ALIKE_STORIES: readonly Story[] = [typesAlike, idByteForByte];
