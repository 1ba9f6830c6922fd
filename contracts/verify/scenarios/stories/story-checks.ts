import type { CheckDefinition } from '../../../report/check-result.ts';
import { STORIES, type Story } from '../../../scenarios/stories.ts';

/** The check of each story. */
export const STORY_CHECKS: readonly CheckDefinition[] = STORIES.map(storyCheck);

/** The check that a story stands for. */
export function storyCheck({ id, since, level, title, source }: Story): CheckDefinition {
  return { id, since, layer: 'relation', level, requirement: title, source };
}
