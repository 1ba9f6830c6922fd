// A project that uses every entry, with MSW but without Pact.
import { type Report, SCENARIOS, verify } from 'group-counter-kit/contracts';
import { TEST_GROUPS } from 'group-counter-kit/fixtures';
import { groupCounterHandlers } from 'group-counter-kit/msw';
import { validateResponse } from 'group-counter-kit/openapi';
import { type RunningServer, startServer } from 'group-counter-kit/server';

export async function use(): Promise<string> {
  const server: RunningServer = await startServer({ callsPerSecond: 'unlimited' });
  const handlers = groupCounterHandlers({ unknowns: { 'missing-key': 'zero' } });
  // @ts-expect-error an unknown has only the answers of the spec
  groupCounterHandlers({ unknowns: { 'missing-key': 'one' } });
  await server.close();
  return `${handlers.length} ${SCENARIOS.length} ${TEST_GROUPS.length} ${typeof verify} ${validateResponse(null)}`;
}

export function verdictOf(report: Report): 'compatible' | 'incompatible' | 'inconclusive' {
  return report.verdict;
}
