import { ALIKE_STORIES } from './stories/alike.ts';
import type { Story } from './stories/build-story.ts';
import { EDGE_STORIES } from './stories/edge-groups.ts';
import { FRESH_STORIES } from './stories/fresh.ts';
import { LARGE_STORIES } from './stories/large.ts';
import { NUMBER_STORIES } from './stories/numbers-of-keys.ts';
import { REFUSAL_STORIES } from './stories/refusals.ts';
import { TURN_STORIES } from './stories/turns.ts';
import { USERSIG_STORIES } from './stories/user-sig-stories.ts';

/** Every story. All of them need a state endpoint. */
export const STORIES: readonly Story[] = [
  ...FRESH_STORIES,
  ...TURN_STORIES,
  ...REFUSAL_STORIES,
  ...ALIKE_STORIES,
  ...EDGE_STORIES,
  ...NUMBER_STORIES,
  ...USERSIG_STORIES,
  ...LARGE_STORIES,
];

export type { Story, StoryStep } from './stories/build-story.ts';
