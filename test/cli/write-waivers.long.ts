import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { DEFECTS } from '../mutants/providers/index.ts';
import { startDefect } from '../mutants/start.ts';
import { temporaryFolder } from '../temporary.ts';
import { CALLER } from './caller.ts';
import { cli } from './run.ts';

const LAYERS = ['schema', 'cause', 'relation', 'metamorphic', 'fuzz'].flatMap((layer) => ['--layer', layer]);
const folder = temporaryFolder({}, afterAll);

it.each(['beyond-int64', 'always-empty', 'code-as-text'])('waivers of a whole run make it green: %s', async (id) => {
  const { provider = {} } = DEFECTS.find((one) => one.id === id) ?? {};
  const file = join(folder, id);
  const server = await startDefect({ provider });
  const where = ['--base-url', server.url, '--states-url', server.statesUrl, ...LAYERS, '--allow-not-run', '*'];
  const first = await cli(['verify', ...where, '--write-waivers', file, '--waivers-until', '2999-12-31'], {
    env: CALLER,
  });
  const second = await cli(['verify', ...where, '--waivers', file], { env: CALLER });
  await server.close();
  expect(first.code).toBe(1);
  expect(JSON.parse(readFileSync(file, 'utf8')).length).toBeGreaterThan(0);
  expect(second.code, second.stdout).toBe(0);
});
