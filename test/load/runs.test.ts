import { beforeAll, describe, it } from 'vitest';
import { K6_TIMEOUT_MS, RUN_TIMEOUT_MS, requireK6 } from './provider.ts';
import { ENGINES, expectRow, ROWS } from './rows.ts';

/** One that passes, one that fails and one without a verdict; `npm run test:long` has every row. */
const TRIED = ['above passes the right provider', 'smoke fails answers', 'smoke comes to no verdict'];

beforeAll(async () => void (await requireK6()), K6_TIMEOUT_MS);

// On a busy machine an engine may fail to offer its rate, which is inconclusive and no fault of what is tested: one more try.
describe.each(ENGINES)('a run of $name', { timeout: RUN_TIMEOUT_MS, retry: 1 }, (engine) => {
  const rows = TRIED.flatMap((begin) => ROWS.filter(({ title }) => title.startsWith(begin)).slice(0, 1));
  it.concurrent.each(rows)('$title', (row) => expectRow(row, engine));
});
