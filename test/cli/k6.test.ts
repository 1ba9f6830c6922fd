import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { cli } from './run.ts';

/** A folder with a program of this name that prints this. */
function program(name: string, output: string): string {
  const folder = temporaryFolder({ [name]: `#!/bin/sh\necho '${output}'\n` });
  chmodSync(join(folder, name), 0o755);
  return folder;
}

const nowhere = () => ({ PATH: temporaryFolder(), XDG_CACHE_HOME: temporaryFolder() });

it('k6 says which one would be taken, and whence', async () => {
  const folder = program('k6', 'k6 v1.8.1 (go1.26)');
  const onPath = await cli(['k6'], { env: { ...nowhere(), PATH: `/usr/bin:${folder}` } });
  expect(onPath).toMatchObject({ code: 0, stdout: `k6 v1.8.1, from the PATH: ${join(folder, 'k6')}\n` });
  const named = await cli(['k6'], {
    env: { ...nowhere(), PATH: '/usr/bin:/bin', GROUP_COUNTER_K6: join(folder, 'k6') },
  });
  expect(named).toMatchObject({ code: 0, stdout: expect.stringContaining('named by GROUP_COUNTER_K6') });
});

it('k6 that is not there is no verdict, and the ways to get it are named', async () => {
  const { code, stdout, stderr } = await cli(['k6'], { env: nowhere() });
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  for (const way of ['brew', 'apt-get', 'winget', 'Docker', 'setup-k6-action', '--build'])
    expect(stderr).toContain(way);
});

it('k6 --build without Go says so', async () => {
  const { code, stderr } = await cli(['k6', '--build'], { env: nowhere() });
  expect(code).toBe(3);
  expect(stderr).toContain('there is no Go to build it');
});
