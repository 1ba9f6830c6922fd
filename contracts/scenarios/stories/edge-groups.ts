import { GROUP_TYPES } from '../../../openapi/generated/constants.ts';
import { ask, counters, group } from '../build-scenario.ts';
import { BEFORE, LIKE, lackingKey, type Story, step, story } from './build-story.ts';

type GroupType = keyof typeof GROUP_TYPES;
const SUPPORTED = (Object.keys(GROUP_TYPES) as GroupType[]).filter((type) => GROUP_TYPES[type].supported);

const typesAlikeWhenEmpty: Story = story(
  'types-alike-when-empty',
  'A group without counters is answered OK with none, whatever its type.',
  '[page]: groups of these types have counters, and without keys all of them are returned',
  SUPPORTED.flatMap((type) => {
    const id = `kit-empty-${type.toLowerCase()}`;
    return [step(ask(id), counters([]), [group(id, [], type)]), step(ask(id, ['like']), lackingKey('like'))];
  }),
);

/** 47 bytes, two IDs that differ in the last. */
const LONGEST = 'kit-longest-group-id'.padEnd(46, '-');
const ONE = `${LONGEST}1`;
const OTHER = `${LONGEST}2`;
const OTHERS = [{ Key: 'like', Value: 77 }];

const longestIdsApart: Story = story(
  'longest-group-ids-apart',
  'Groups whose IDs have 47 bytes and differ in the last are two groups.',
  '[create]: an ID of one’s own has under 48 bytes',
  [
    step(ask(ONE), counters(BEFORE), [group(ONE, BEFORE), group(OTHER, OTHERS)]),
    step(ask(OTHER), counters(OTHERS)),
    step(ask(ONE, ['like']), counters([LIKE])),
  ],
);

/** Groups at the edges: those that hold nothing, and those whose IDs are as long as they may be. */
export const EDGE_STORIES: readonly Story[] = [typesAlikeWhenEmpty, longestIdsApart];
