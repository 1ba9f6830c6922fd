import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { DEFECTS } from '../mutants/providers/index.ts';
import { startDefect } from '../mutants/start.ts';
import { temporaryFolder } from '../temporary.ts';
import { CALLER } from './caller.ts';
import { cli } from './run.ts';

const folder = temporaryFolder({}, afterAll);
const layersOf = (...layers: string[]) => layers.flatMap((layer) => ['--layer', layer]);
const OF_CONTRACT = layersOf('schema', 'cause', 'relation', 'metamorphic', 'fuzz');

/** Runs `verify` by these options at a provider with this defect, and once more with the waivers that it wrote. */
async function verifiedTwice(id: string, options: readonly string[]) {
  const { provider = {} } = DEFECTS.find((one) => one.id === id) ?? {};
  const file = join(folder, id);
  const server = await startDefect({ provider });
  const run = (...waivers: string[]) => {
    const where = ['--base-url', server.url, '--states-url', server.statesUrl];
    return cli(['verify', ...where, ...options, ...waivers], { env: CALLER });
  };
  const first = await run('--write-waivers', file, '--waivers-until', '2999-12-31');
  const second = await run('--waivers', file);
  await server.close();
  return { first, second, waivers: JSON.parse(readFileSync(file, 'utf8')) as unknown[] };
}

it.each(['beyond-int64', 'always-empty', 'code-as-text'])('waivers of a whole run make it green: %s', async (id) => {
  const { first, second, waivers } = await verifiedTwice(id, [...OF_CONTRACT, '--allow-not-run', '*']);
  expect(first.code).toBe(1);
  expect(waivers.length).toBeGreaterThan(0);
  expect(second.code, second.stdout).toBe(0);
});

it('waivers make a run green, too, where checks could not run for a waived one', async () => {
  const allowed = ['usersig-expired', '*administrator*', 'usersig-whole-life', 'caller-whatever-is-asked'];
  const options = [...layersOf('schema', 'relation', 'fuzz'), '--cases', '20'];
  for (const pattern of allowed) options.push('--allow-not-run', pattern);
  const { first, second } = await verifiedTwice('refuses-all-with-10010', options);
  expect(first.code).toBe(1);
  expect(second.stdout.replaceAll(/\s+/g, ' ')).toContain('shows nothing; excused, as all-counters is waived');
  expect(second.stdout).not.toContain('--allow-not-run');
  expect(second.code).toBe(0);
});

it('waivers that excused something are kept, as they are', async () => {
  const [old, next] = [join(folder, 'old'), join(folder, 'new')];
  const known = { check: 'fuzz-*', reason: 'BUG-7 is being mended', until: '2999-01-01' };
  writeFileSync(old, JSON.stringify([known]));
  const { provider = {} } = DEFECTS.find(({ id }) => id === 'beyond-int64') ?? {};
  const server = await startDefect({ provider });
  const where = ['--base-url', server.url, '--states-url', server.statesUrl];
  const run = (...waivers: string[]) =>
    cli(['verify', ...where, ...layersOf('schema', 'relation', 'fuzz'), '--allow-not-run', '*', ...waivers], {
      env: CALLER,
    });
  await run('--waivers', old, '--write-waivers', next, '--waivers-until', '2999-12-31');
  const waivers = JSON.parse(readFileSync(next, 'utf8')) as { check: string }[];
  expect(waivers[0]).toEqual(known);
  expect(waivers.slice(1).some(({ check }) => check.startsWith('fuzz-'))).toBe(false);
  expect((await run('--waivers', next)).code).toBe(0);
  await server.close();
});
