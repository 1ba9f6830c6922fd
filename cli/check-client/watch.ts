import { CommandAbsent, watchClient } from '../../contracts/check-client/watched/watch-client.ts';
import { MAX_DURATION_MS } from '../../contracts/verify/verify-options.ts';
import { TEST_GROUPS } from '../../mocks/fixtures/test-groups.ts';
import { createVerifiedService, startServer } from '../../mocks/server.ts';
import { mapGroups } from '../../mocks/service/mapped-groups.ts';
import { readMap } from '../options/map.ts';
import { progressTo } from '../options/progress-to.ts';
import { UsageError } from '../usage-error.ts';
import { type StrictOptions, startClientMock } from './client-mock.ts';
import type { Way } from './way.ts';

/** Nothing of what a client sends is to be forgotten before it is judged. */
const LIMITS = { journalExchanges: 50_000, journalExchangesOfASecond: 5000, journalViolations: 50_000 };

/** Every outcome that a client can meet at the mock. */
const OUTCOMES = TEST_GROUPS.map(({ id, selects }) =>
  selects.outcome === 'refused' ? { id, code: selects.code } : { id },
);

/** Runs the tests of a client against the mock, and judges what they send. */
export const watch: Way = async (command, options, context) => {
  const { env, secrets, signal, stderr, now } = context;
  const { minCoverage, maxDuration = MAX_DURATION_MS } = options;
  const map = readMap(options.map);
  const start = (strict: StrictOptions) =>
    startServer({
      ...strict,
      service: mapGroups(createVerifiedService(strict), map),
      limits: LIMITS,
      keepsJournal: true,
    });
  const mock = await startClientMock(start, ({ url }) => url, options, now());
  try {
    progressTo(context, options)(`Running ${command[0]} with GROUP_COUNTER_BASE_URL=${mock.url}`);
    const result = await watchClient({
      command,
      mock,
      coverage: { outcomes: OUTCOMES, groupOf: (groupId) => map.get(groupId) ?? groupId },
      ...(minCoverage !== undefined && { minCoverage }),
      ...(mock.caFile !== undefined && { caFile: mock.caFile }),
      ...(mock.proxyUrl !== undefined && { proxyUrl: mock.proxyUrl }),
      env,
      timeLimitMs: maxDuration,
      pass: (line) => stderr.write(`${line}\n`),
      secrets,
      signal,
    });
    const checks = result.checks.filter(({ id }) => options.selected(id));
    return { ...result, checks, target: mock.url };
  } catch (error) {
    throw error instanceof CommandAbsent ? new UsageError(error.message) : error;
  } finally {
    await mock.close();
  }
};
