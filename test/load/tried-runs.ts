import { beforeAll, describe, it } from 'vitest';
import { K6_TIMEOUT_MS, RUN_TIMEOUT_MS, requireK6 } from './provider.ts';
import { expectRow, ROWS, type TriedEngine } from './rows.ts';

/** One that passes, one that fails and one without a verdict; `npm run test:long` has every row. */
const TRIED = ['above passes the right provider', 'smoke fails answers', 'smoke comes to no verdict'];

/**
 * Tries an engine with some of the rows, at once. Each engine has a file of its own, for two can run side by side only as
 * processes: in one, the provider of the one makes the other miss its rate.
 */
export function triesRuns(engine: TriedEngine): void {
  beforeAll(async () => void (await requireK6()), K6_TIMEOUT_MS);

  // On a busy machine an engine may fail to offer its rate, which is inconclusive and no fault of what is tested: one more try.
  describe(`a run of ${engine.name}`, { timeout: RUN_TIMEOUT_MS, retry: 1 }, () => {
    const rows = TRIED.flatMap((begin) => ROWS.filter(({ title }) => title.startsWith(begin)).slice(0, 1));
    it.concurrent.each(rows)('$title', (row) => expectRow(row, engine));
  });
}
