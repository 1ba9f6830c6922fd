import { describe, expect, it } from 'vitest';
import { exec } from '../../load/engine/exec.ts';

const run = (script: string, more: { timeLimitMs?: number; signal?: AbortSignal } = {}) =>
  exec(process.execPath, ['-e', script], { env: process.env, timeLimitMs: 600_000, ...more });

describe('a command', () => {
  it('gives its code and all of its output', async () => {
    expect(await run("console.log('out'); console.error('err'); process.exitCode = 7")).toEqual({
      status: 'ended',
      code: 7,
      output: expect.stringMatching(/^(out\nerr|err\nout)\n$/),
    });
  });

  it('that does not exist is absent', async () => {
    const result = await exec('group-counter-no-such-program', [], { env: process.env, timeLimitMs: 600_000 });
    expect(result).toMatchObject({ status: 'absent', output: expect.stringContaining('ENOENT') });
  });

  it('ends at its time limit', async () => {
    expect(await run('setInterval(() => {}, 1000)', { timeLimitMs: 200 })).toMatchObject({ code: null });
  });

  it('ends when it is aborted, and does not start afterwards', async () => {
    const abort = new AbortController();
    const running = run('setInterval(() => {}, 1000)', { signal: abort.signal });
    abort.abort();
    expect(await running).toMatchObject({ code: null });
    expect(await run("console.log('ran')", { signal: abort.signal })).toEqual({
      status: 'ended',
      code: null,
      output: '',
    });
  });
});
