import { counters, either, refused } from '../build-scenario.ts';
import type { Call, Expectation } from '../scenario.ts';
import type { GivenState } from '../states.ts';

/** One step of a story: states that hold from here to the end of the story, a call, and what it leads to. */
export type StoryStep = { change?: readonly GivenState[]; call: Call; expect: Expectation };

/** Several calls of one group, or of few, one after the other. `id` is the id of its check; `title` its requirement. */
export type Story = {
  id: string;
  since: string;
  level: 'must';
  title: string;
  source: string;
  /** Whether it is about calls that come right after one another, so that none may come between. */
  inTurn?: boolean;
  steps: readonly StoryStep[];
};

export const LIKE = { Key: 'like', Value: 5 };
export const SHARE = { Key: 'share', Value: 12 };
export const BEFORE = [LIKE, { Key: 'unlike', Value: 1 }, SHARE];
export const ZERO = [{ Key: 'like', Value: 0 }];
/** A value up, a value down, a key gone, and one that is new. */
export const AFTER = [
  { Key: 'like', Value: 6 },
  { Key: 'share', Value: -3 },
  { Key: 'gift', Value: 1 },
];

export function story(id: string, title: string, source: string, steps: readonly StoryStep[]): Story {
  return { id, since: '0.1', level: 'must', title, source, steps };
}

export function step(call: Call, expect: Expectation, change?: readonly GivenState[]): StoryStep {
  return { ...(change && { change }), call, expect };
}

export function lackingKey(Key: string): Expectation {
  return either('missing-key', {
    omitted: counters([]),
    zero: counters([{ Key, Value: 0 }]),
    refused: refused('missing-key'),
  });
}
