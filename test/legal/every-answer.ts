import type { MockOptions } from '../../mocks/options.ts';
import { UNKNOWNS } from '../../openapi/index.ts';

/** How many answers there are to the question with the most. */
const MOST = Math.max(...Object.values(UNKNOWNS).map(({ answers }) => Object.keys(answers).length));

/** One answer to each question that no source settles; together these hold every answer to every one. */
export const EVERY_ANSWER: readonly NonNullable<MockOptions['unknowns']>[] = Array.from({ length: MOST }, (_, shift) =>
  Object.fromEntries(
    Object.entries(UNKNOWNS).map(([id, { answers }], index) => {
      const names = Object.keys(answers);
      return [id, names[(index + shift) % names.length] ?? ''];
    }),
  ),
);
