import { writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunProgram } from '../../contracts/process/run-program.ts';
import { findK6 } from '../../load/engine/k6-binary.ts';
import { buildK6Once } from '../../load/engine/k6-build-once.ts';
import { temporaryFolder } from '../temporary.ts';

type Programs = Record<string, string | { code: number; output: string }>;

/** A machine with these programs, by name or path: what each prints for its version. Go builds the pinned k6. */
function machine(programs: Programs, go?: { code: number; output: string }) {
  const cache = temporaryFolder();
  const path = join(cache, 'group-counter-kit', 'k6', 'v1.8.1', 'k6');
  const installed = new Map(Object.entries(programs));
  const commands: string[] = [];
  const exec: RunProgram = async (command, args, { env }) => {
    commands.push([command === path ? 'cached k6' : command, ...args].join(' '));
    if (command === 'go' && args[0] === 'install' && go?.code === 0) {
      writeFileSync(join(env['GOBIN'] ?? '', 'k6'), 'built');
      installed.set(path, 'k6 v1.8.1 (go1.26.8, linux/amd64)');
    }
    if (command === 'go' && go !== undefined) return { status: 'ended', ...go };
    const program = installed.get(command);
    if (program === undefined) return { status: 'absent', output: `spawn ${command} ENOENT` };
    return { status: 'ended', ...(typeof program === 'string' ? { code: 0, output: program } : program) };
  };
  const said: string[] = [];
  const find = (more: { path?: string; env?: Record<string, string> } = {}) =>
    findK6({ exec, ...more, env: { XDG_CACHE_HOME: cache, ...more.env } });
  const build = (env: Record<string, string> = {}) =>
    buildK6Once({ exec, progress: (text) => said.push(text), env: { XDG_CACHE_HOME: cache, ...env } });
  return { find, build, commands, said, path, cached: (version: string) => installed.set(path, version) };
}

const BUILDS = { code: 0, output: '' };

describe('k6 that is named', () => {
  it.each([
    ['by an option', { path: '/opt/k6' }],
    ['by the environment', { env: { GROUP_COUNTER_K6: '/opt/k6' } }],
  ])('%s is used, and nothing else is tried', async (_, named) => {
    const { find, commands } = machine({ '/opt/k6': 'k6 v2.1.0 (commit/abc, go1.26, linux/amd64)', k6: 'k6 v1.0.0' });
    expect(await find(named)).toEqual({ found: true, path: '/opt/k6', version: 'v2.1.0', whence: 'named' });
    expect(commands).toEqual(['/opt/k6 version']);
  });

  it.each([
    ['is not there', {}, 'it cannot be started (spawn /opt/k6 ENOENT)'],
    ['is too old', { '/opt/k6': 'k6 v0.57.0' }, 'it is v0.57.0, and v1 or v2 is needed'],
    ['is too new', { '/opt/k6': 'k6 v3.0.0' }, 'it is v3.0.0, and v1 or v2 is needed'],
    ['is another program', { '/opt/k6': 'hello' }, '"version" ended with code 0 and named no version'],
    ['fails', { '/opt/k6': { code: 1, output: 'v1.0.0' } }, '"version" ended with code 1'],
  ])('but %s is an error, whatever else there is', async (_, programs: Programs, why) => {
    const { find } = machine({ ...programs, k6: 'k6 v1.0.0' }, BUILDS);
    expect(await find({ path: '/opt/k6' })).toMatchObject({
      found: false,
      named: true,
      reason: expect.stringContaining(`Failed to find k6: /opt/k6 cannot be used: ${why}`),
    });
  });
});

describe('k6 that is not named', () => {
  it('is taken from the PATH', async () => {
    expect(await machine({ k6: 'k6 v1.3.0 (go1.24)' }, BUILDS).find()).toEqual({
      found: true,
      path: 'k6',
      version: 'v1.3.0',
      whence: 'PATH',
    });
  });

  it('is taken from the cache where there is none on the PATH', async () => {
    const { find, cached, path, commands } = machine({}, BUILDS);
    cached('k6 v1.8.1');
    expect(await find()).toEqual({ found: true, path, version: 'v1.8.1', whence: 'cache' });
    expect(commands).toEqual(['k6 version', 'cached k6 version']);
  });

  it('is not built, though Go is there', async () => {
    const { find, commands } = machine({}, BUILDS);
    expect(await find()).toMatchObject({ found: false, named: false });
    expect(commands).toEqual(['k6 version', 'cached k6 version']);
  });
});

describe('k6 that is to be built', () => {
  it('is built into the cache, and that is said', async () => {
    const { build, said, path, commands } = machine({ k6: 'k6 v0.49.0' }, BUILDS);
    expect(await build()).toEqual({ found: true, path, version: 'v1.8.1', whence: 'cache' });
    expect(commands).toContain('go install go.k6.io/k6@v1.8.1');
    expect(said).toEqual([
      expect.stringMatching(/^Building k6 v1\.8\.1 with Go, once, into .*: this takes two minutes or more$/),
    ]);
    expect(await readFile(path, 'utf8')).toBe('built');
  });

  it('is not built again where it is in the cache', async () => {
    const { build, cached, commands, said } = machine({}, BUILDS);
    cached('k6 v1.8.1');
    expect(await build()).toMatchObject({ found: true, whence: 'cache' });
    expect(commands).toEqual(['cached k6 version']);
    expect(said).toEqual([]);
  });

  it('is built by two at once without harm', async () => {
    const { build, path } = machine({}, BUILDS);
    const built = { found: true, path, version: 'v1.8.1', whence: 'cache' };
    expect(await Promise.all([build(), build()])).toEqual([built, built]);
    expect(await readdir(join(path, '..'))).toEqual(['k6']);
  });
});

describe('without k6', () => {
  it('the ways to install it are named', async () => {
    const found = await machine({ k6: 'k6 v0.49.0' }).find();
    expect(found).toMatchObject({ found: false });
    const reason = found.found ? '' : found.reason;
    expect(reason).toContain('the k6 on the PATH cannot be used: it is v0.49.0');
    for (const way of ['brew', 'apt', 'winget', 'Docker', 'setup-k6-action', 'Go']) expect(reason).toContain(way);
  });

  it('a build without Go says so', async () => {
    expect(await machine({}).build()).toMatchObject({ reason: expect.stringContaining('there is no Go to build it') });
  });

  it('a build that fails says how', async () => {
    const { build, path } = machine({}, { code: 1, output: 'dial tcp: no such host' });
    expect(await build()).toMatchObject({
      found: false,
      reason: expect.stringContaining('building it failed: go install ended with code 1: dial tcp: no such host'),
    });
    expect(await readdir(join(path, '..'))).toEqual([]);
  });

  it('a cache that cannot be written says how', async () => {
    const file = join(temporaryFolder({ taken: '' }), 'taken');
    const { build } = machine({}, BUILDS);
    expect(await build({ XDG_CACHE_HOME: file })).toMatchObject({
      found: false,
      reason: expect.stringMatching(/building it failed: E(NOTDIR|EXIST)/),
    });
  });
});
