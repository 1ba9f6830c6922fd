import { describe, expect, it } from 'vitest';
import { startServer } from '../../mocks/server.ts';
import { DEFECTS } from '../mutants/providers/index.ts';
import { startDefect } from '../mutants/start.ts';
import { cli } from './run.ts';

/** The checks that see it, some by what is generated; and some that do not. */
const SOME = ['fuzz-*', '*int64*', '*counter*', '*-call'].flatMap((pattern) => ['--only', pattern]);

const DEFECT = DEFECTS.find(({ id }) => id === 'beyond-int64') ?? { provider: {} };

/** The report of a run in which something fails and is made small, as JSON without what is of its time and place. */
async function verified(options: readonly string[] = []): Promise<unknown> {
  const server = await startDefect(DEFECT);
  const where = ['--base-url', server.url, '--states-url', server.statesUrl];
  const layers = ['schema', 'cause', 'relation', 'metamorphic', 'fuzz'].flatMap((layer) => ['--layer', layer]);
  const { stdout } = await cli(
    ['verify', ...where, ...layers, ...SOME, '--cases', '30', '--format', 'json', ...options],
    {
      newSeed: () => Math.floor(performance.now() * 1000),
    },
  );
  await server.close();
  return JSON.parse(stdout.replaceAll(server.url, 'http://provider'), (name, value) =>
    ['startedAt', 'durationMs'].includes(name) ? 0 : value,
  );
}

describe('the seed of a run', () => {
  it('is 1 unless told otherwise, and the same run twice is the same report', async () => {
    const first = await verified();
    expect(first).toMatchObject({ seed: 1, verdict: 'incompatible' });
    expect(await verified()).toEqual(first);
  });

  it('is printed, and drawn where that is asked for', async () => {
    const server = await startServer();
    const where = ['--base-url', server.url, '--states-url', server.statesUrl, '--only', 'missing-group'];
    const fixed = await cli(['verify', ...where], { newSeed: () => 4711 });
    const drawn = await cli(['verify', ...where, '--seed', 'random'], { newSeed: () => 4711 });
    await server.close();
    expect(fixed.stdout).toContain(', seed 1\n');
    expect(fixed.stderr).not.toContain('Drew');
    expect(drawn.stdout).toContain(', seed 4711\n');
    expect(drawn.stderr).toContain('Drew the seed 4711; --seed 4711 repeats the run\n');
  });
});
