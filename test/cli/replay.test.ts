import { expect, it } from 'vitest';
import { renderReport } from '../../contracts/report/render.ts';
import type { Report } from '../../contracts/report/report.ts';
import { DEFECTS } from '../mutants/providers/index.ts';
import { startDefect } from '../mutants/start.ts';
import { run } from '../run-program.ts';
import { cli } from './run.ts';

const DEFECT = DEFECTS.find(({ id }) => id === 'beyond-int64') ?? { provider: {} };

it('what a failing scenario prints sets its states up again, and repeats its request', async () => {
  const server = await startDefect(DEFECT);
  const where = ['--base-url', server.url, '--states-url', server.statesUrl, '--only', 'int64-values'];
  const { stdout } = await cli(['verify', ...where, '--format', 'json']);
  const report = JSON.parse(stdout) as Report;
  const { setup = '', curl = '' } = report.checks.find(({ id }) => id === 'int64-values') ?? {};
  expect(setup).toContain('"$GROUP_COUNTER_STATES_URL"');
  for (const format of ['text', 'markdown', 'junit'] as const)
    expect(renderReport(report, format).replaceAll('&quot;', '"').replaceAll('&amp;', '&')).toContain(setup);
  const env = { GROUP_COUNTER_STATES_URL: server.statesUrl };
  const sign = `GROUP_COUNTER_USERSIG=$(printf %s "$ISSUED" | sed 's/.*"UserSig":"\\([^"]*\\)".*/\\1/')`;
  const ran = await run('bash', ['-c', `set -e; ISSUED=$(${setup}); ${sign}; ${curl}`], { env });
  await server.close();
  expect(ran.stdout).toContain('"ActionStatus":"OK"');
  expect(ran.stdout).toContain('highest');
});
