import { beforeAll, describe, it } from 'vitest';
import { K6_TIMEOUT_MS, RUN_TIMEOUT_MS, requireK6 } from './provider.ts';
import { ENGINES, expectRow, ROWS } from './rows.ts';

beforeAll(async () => void (await requireK6()), K6_TIMEOUT_MS);

// On a busy machine an engine may fail to offer its rate, which is inconclusive and no fault of what is tested: one more try.
describe.each(Object.values(ENGINES))('a run of $name', { timeout: RUN_TIMEOUT_MS, retry: 1 }, (engine) => {
  it.concurrent.each(ROWS)('$title', (row) => expectRow(row, engine));
});
