import { ALIKE_STORIES } from './stories/alike.ts';
import type { Story } from './stories/build.ts';
import { FRESH_STORIES } from './stories/fresh.ts';
import { REFUSAL_STORIES } from './stories/refusals.ts';
import { TURN_STORIES } from './stories/turns.ts';

/** Every story. All of them need a state endpoint. */
export const STORIES: readonly Story[] = [...FRESH_STORIES, ...TURN_STORIES, ...REFUSAL_STORIES, ...ALIKE_STORIES];

export type { Story, StoryStep } from './stories/build.ts';
