import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type RunOptions, runProgram, startProgram } from '../../../contracts/process/run-program.ts';
import { temporaryFolder } from '../../temporary.ts';

const run = (script: string, more: Partial<RunOptions> = {}) =>
  runProgram(process.execPath, ['-e', script], { env: process.env, timeLimitMs: 600_000, ...more });

const STAYS = 'setInterval(() => {}, 1000)';

describe('a program', () => {
  it('gives its code and all of its output', async () => {
    expect(await run("console.log('out'); console.error('err'); process.exitCode = 7")).toEqual({
      status: 'ended',
      code: 7,
      output: expect.stringMatching(/^(out\nerr|err\nout)\n$/),
    });
  });

  it('gives the end of a long output, from a word on', async () => {
    const { output } = await run("for (let i = 0; i < 3000; i++) console.log('marked-' + i)");
    expect(output.length).toBeLessThan(8001);
    expect(output).toMatch(/^\s*(marked-\d+\s+)+$/);
    expect(output).toContain('marked-2999');
  });

  it('gives its lines one by one, and its standard error as output', async () => {
    const lines: string[] = [];
    const script = "process.stdout.write('one\\r\\n\\ntwo\\nthr'); console.error('err'); process.stdout.write('ee')";
    const end = await run(script, { onLine: (line) => lines.push(line) });
    expect(lines).toEqual(['one', '', 'two', 'three']);
    expect(end.output).toBe('err\n');
  });

  it('that does not exist is absent', async () => {
    const result = await runProgram('group-counter-no-such-program', [], { env: process.env, timeLimitMs: 600_000 });
    expect(result).toMatchObject({ status: 'absent', output: expect.stringContaining('ENOENT') });
  });

  it('ends at its time limit', async () => {
    expect(await run(STAYS, { timeLimitMs: 200 })).toMatchObject({ code: null, killed: 'time limit' });
  });

  it('is told to end where it ends itself what it has started', async () => {
    const script = `process.on('SIGTERM', () => { console.log('told'); process.exit(3); }); console.log('up'); ${STAYS}`;
    const lines: string[] = [];
    const up = Promise.withResolvers<void>();
    const onLine = (line: string) => {
      lines.push(line);
      up.resolve();
    };
    const program = startProgram(process.execPath, ['-e', script], { env: process.env, onLine, endsItself: true });
    await up.promise;
    program.kill();
    expect(await program.ended).toMatchObject({ code: 3 });
    expect(lines).toEqual(['up', 'told']);
  });

  it('ends when it is aborted, and does not start afterwards', async () => {
    const abort = new AbortController();
    const running = run(STAYS, { signal: abort.signal });
    abort.abort();
    expect(await running).toMatchObject({ code: null, killed: 'aborted' });
    expect(await run("console.log('ran')", { signal: abort.signal })).toEqual({
      status: 'ended',
      code: null,
      killed: 'aborted',
      output: '',
    });
  });

  it('has nothing of our environment but what it was given', async () => {
    const { output } = await run('console.log(Object.keys(process.env).join())', { env: { GIVEN: '1' } });
    expect(output.trim()).toBe('GIVEN');
  });

  it('takes messages, and is not alive once it was killed', async () => {
    const script = "process.on('message', (text) => process.send(text + ' too'))";
    const { child, isAlive, kill, ended } = startProgram(process.execPath, ['-e', script], { env: {}, messages: true });
    const answer = new Promise((resolve) => child.once('message', resolve));
    child.send('me');
    expect(await answer).toBe('me too');
    expect(isAlive()).toBe(true);
    kill();
    expect(isAlive()).toBe(false);
    expect(await ended).toMatchObject({ status: 'ended', code: null });
  });
});

/** One that has ended may stay listed, as a zombie, where nobody asks for its end. */
function isRunning(pid: string): boolean {
  const file = `/proc/${pid}/stat`;
  return existsSync(file) && !/\) Z /.test(readFileSync(file, 'utf8'));
}

it.skipIf(!existsSync('/proc/self/stat'))('what a program has started ends with it', async () => {
  const started = join(temporaryFolder(), 'pid');
  const grandchild = `require('fs').writeFileSync(${JSON.stringify(started)}, String(process.pid)); console.log('up'); ${STAYS}`;
  const script = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}], { stdio: 'inherit' }); ${STAYS}`;
  const abort = new AbortController();
  const end = await run(script, { signal: abort.signal, onLine: () => abort.abort() });
  expect(end).toMatchObject({ killed: 'aborted' });
  const pid = readFileSync(started, 'utf8');
  expect(pid).toMatch(/^\d+$/);
  await expect.poll(() => isRunning(pid)).toBe(false);
});
