import { CAUSES } from '../../../openapi/generated/constants.ts';
import { ask, counters, group } from '../build-scenario.ts';
import { refusedWhateverKeys } from '../lawful.ts';
import type { GivenState } from '../states.ts';
import { BEFORE, LIKE, type Story, step, story } from './build-story.ts';

const MANY = BEFORE.map(({ Key }) => Key).concat(Array.from({ length: 9 }, (_, index) => `absent-${index + 1}`));

const CHOICES = [undefined, ['like'], [], ['absent'], ['like', 'share'], MANY];

/** A group that is refused is refused whatever is asked of it; the states are those of its first step. */
function refusedWhateverIsAsked(
  cause: 'missing-group' | 'no-permission' | 'dismissed-group' | 'community-group' | 'internal-error',
  given: (GroupId: string) => readonly GivenState[],
): Story {
  const GroupId = `kit-${cause}-asked`;
  const [first, ...others] = CHOICES.map((keys) => step(ask(GroupId, keys), refusedWhateverKeys(cause, keys)));
  return story(
    `${cause}-whatever-is-asked`,
    `A refusal (${cause}) does not depend on the keys that are asked for.`,
    CAUSES[cause].source,
    first ? [{ ...first, change: given(GroupId) }, ...others] : [],
  );
}

const WRONG_USERSIGS = [
  ['other-key', 'usersig-other-key'],
  ['altered', 'usersig-altered'],
  ['malformed', 'usersig-malformed'],
  ['absent', 'usersig-absent'],
] as const;
const ASKED_BADLY = 'kit-usersig-asked';

const userSigWhateverIsAsked = story(
  'usersig-whatever-is-asked',
  'A UserSig that is wrong is refused also where keys are asked for, in a group of whatever type.',
  `[page]: usersig is the signature of the administrator who calls; ${CAUSES['usersig-other-key'].source}`,
  [
    step(ask(ASKED_BADLY, ['like']), counters([LIKE]), [group(ASKED_BADLY, BEFORE, 'AVChatRoom')]),
    ...WRONG_USERSIGS.flatMap(([credential, cause]) =>
      [['like'], []].map((keys) => step(ask(ASKED_BADLY, keys, { credential }), refusedWhateverKeys(cause, keys))),
    ),
  ],
);

/** What is refused is refused whatever is asked. */
export const REFUSAL_STORIES: readonly Story[] = [
  refusedWhateverIsAsked('missing-group', (GroupId) => [{ state: 'no group', params: { GroupId } }]),
  refusedWhateverIsAsked('no-permission', (GroupId) => [
    group(GroupId, BEFORE),
    { state: 'no permission', params: { GroupId } },
  ]),
  refusedWhateverIsAsked('dismissed-group', (GroupId) => [{ state: 'a dismissed group', params: { GroupId } }]),
  refusedWhateverIsAsked('community-group', (GroupId) => [group(GroupId, BEFORE, 'Community')]),
  refusedWhateverIsAsked('internal-error', (GroupId) => [
    group(GroupId, BEFORE),
    { state: 'an internal error', params: { GroupId } },
  ]),
  userSigWhateverIsAsked,
];
