import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startServer } from '../../mocks/server.ts';
import { temporaryFolder } from '../temporary.ts';
import { cli } from './run.ts';

/** Stands in for k6: keeps its environment, and ends. */
const K6 = `#!/bin/sh
if [ "$1" = version ]; then echo 'k6 v1.8.1'; exit 0; fi
env >"$(dirname "$0")/env"
exit 107
`;

/** Runs `load smoke` with these options beside that k6; returns what became of it, and the environment that k6 got. */
async function smoke(...options: string[]) {
  const folder = temporaryFolder({ k6: K6 });
  chmodSync(join(folder, 'k6'), 0o755);
  const { url, statesUrl, close } = await startServer();
  const where = ['--base-url', url, '--states-url', statesUrl, '--sdkappid', '1400000000', '--identifier', 'a'];
  const ran = await cli(['load', 'smoke', ...where, ...options], {
    env: { PATH: process.env['PATH'], GROUP_COUNTER_K6: join(folder, 'k6') },
  });
  await close();
  const env = existsSync(join(folder, 'env')) ? readFileSync(join(folder, 'env'), 'utf8') : '';
  return {
    ...ran,
    dashboard: env
      .split('\n')
      .filter((line) => line.startsWith('K6_WEB_DASHBOARD'))
      .sort(),
  };
}

describe('--k6-dashboard', () => {
  it('has k6 write its own report to this file, and serve nothing', async () => {
    const file = join(temporaryFolder(), 'k6.html');
    expect((await smoke('--k6-dashboard', file)).dashboard).toEqual([
      'K6_WEB_DASHBOARD=true',
      `K6_WEB_DASHBOARD_EXPORT=${file}`,
      'K6_WEB_DASHBOARD_PERIOD=1s',
      'K6_WEB_DASHBOARD_PORT=-1',
    ]);
    expect((await smoke()).dashboard).toEqual([]);
  });

  it('runs nothing with another engine', async () => {
    const file = join(temporaryFolder(), 'k6.html');
    const { code, stdout } = await smoke('--k6-dashboard', file, '--engine', 'embedded');
    expect(code).toBe(3);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Not run: the dashboard is one of k6');
  });

  it('is wrong usage where the file cannot be made', async () => {
    const { code, stderr } = await smoke('--k6-dashboard', '/no/such/folder/k6.html');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Failed to read --k6-dashboard: /);
  });
});
