import type { AnswerRule } from '../answer-rule.ts';

/** What the backend of the service takes at most [overview]. Milliseconds. */
const MOST_MS = 3000;

/** An answer comes as soon as the service's own would. */
export const answersInTime: AnswerRule = {
  id: 'answers-within-3-s',
  since: '0.1',
  layer: 'schema',
  level: 'should',
  requirement: 'An answer comes within the 3 s that the backend of the service takes at most.',
  source: '[overview]: the backend times out after 3 s; nothing is said of the way there',
  worst: (one, other) => Number(other.actual) - Number(one.actual),
  // Calls that are under way together on purpose may have to wait for each other.
  judge: ({ durationMs, crowded }) =>
    crowded || durationMs <= MOST_MS
      ? []
      : [
          {
            code: 'response.late',
            path: 'time',
            expected: MOST_MS,
            actual: durationMs,
            message: `The answer took ${(durationMs / 1000).toFixed(1)} s; the service's own backend takes 3 s at most, after which clients may not wait.`,
          },
        ],
};
