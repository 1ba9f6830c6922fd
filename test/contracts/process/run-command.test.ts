import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CommandOptions, runCommand } from '../../../contracts/process/run-command.ts';
import { temporaryFolder } from '../../temporary.ts';

const lines: string[] = [];

const run = (script: string, more: Partial<CommandOptions> = {}) =>
  runCommand('sh', ['-c', script], {
    env: { ...process.env, MARKED: `by ${performance.now()}` },
    mark: 'MARKED',
    onLine: (line) => lines.push(line),
    timeLimitMs: 600_000,
    graceMs: 200,
    ...more,
  });

/** One that has ended may stay listed, as a zombie, where nobody asks for its end. */
function isRunning(file: string): boolean {
  const stat = `/proc/${readFileSync(file, 'utf8').trim()}/stat`;
  return existsSync(stat) && !/\) Z /.test(readFileSync(stat, 'utf8'));
}

describe('a command', () => {
  it('gives its code, the lines of both of its streams, and the end of its standard error', async () => {
    lines.length = 0;
    const end = await run('echo out; echo err >&2; exit 3');
    expect(end).toEqual({
      status: 'ended',
      code: 3,
      signal: null,
      endedAt: expect.any(Number),
      leftBehind: false,
      errors: 'err\n',
    });
    expect(lines.toSorted()).toEqual(['err', 'out']);
  });

  it('has no input and no terminal', async () => {
    expect(await run('test -t 0 || read line || echo no input >&2; exit 1')).toMatchObject({ errors: 'no input\n' });
  });

  it('that does not exist is absent', async () => {
    const end = await runCommand('no-such-command', [], { env: {}, mark: 'X', onLine: () => {}, timeLimitMs: 1000 });
    expect(end).toEqual({ status: 'absent', why: expect.stringContaining('ENOENT') });
  });

  it('that dies by a signal says which', async () => {
    const end = await run('kill -9 $$');
    expect(end).toMatchObject({ code: null, signal: 'SIGKILL', cutAt: expect.any(Number) });
  });

  it('that never ends is asked to end at its time limit', async () => {
    const end = await run('trap "echo asked >&2; exit 0" TERM; while :; do sleep 0.05; done', { timeLimitMs: 300 });
    expect(end).toMatchObject({
      code: 0,
      stopped: 'time limit',
      cutAt: expect.any(Number),
      errors: expect.stringContaining('asked'),
    });
  });

  it('that ignores SIGTERM is killed', async () => {
    const end = await run('trap "" TERM; while :; do sleep 0.05; done', { timeLimitMs: 100 });
    expect(end).toMatchObject({ stopped: 'time limit', signal: 'SIGKILL' });
  });

  it('ends when it is interrupted, also before it began', async () => {
    const abort = new AbortController();
    const running = run('sleep 60', { signal: abort.signal });
    abort.abort();
    expect(await running).toMatchObject({ stopped: 'aborted' });
    expect(await run('sleep 60', { signal: abort.signal })).toMatchObject({ stopped: 'aborted' });
  });

  it.each([
    ['in its group', 'sleep 60 & echo $! > pid'],
    ['in its group, with no output', 'sleep 60 >/dev/null 2>&1 & echo $! > pid'],
    ...(process.platform === 'linux'
      ? [['in a session of its own', 'setsid sh -c "echo \\$\\$ > pid; exec sleep 60" & sleep 0.3']]
      : []),
  ])('leaves nothing running that it started %s', async (_where, script) => {
    const folder = temporaryFolder();
    const end = await run(`cd ${folder}; ${script}`);
    expect(end).toMatchObject({ code: 0, leftBehind: true, cutAt: expect.any(Number) });
    expect(isRunning(join(folder, 'pid'))).toBe(false);
  });
});
