import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../run-program.ts';
import { cli } from './run.ts';

const EXAMPLE = [process.execPath, join(PROJECT, 'contracts/check-client/examples/adapter.ts')];
const BROKEN = (fault: string) => [
  process.execPath,
  join(PROJECT, 'test/contracts/check-client/broken/adapter.ts'),
  fault,
];

const drive = (command: readonly string[], ...options: string[]) =>
  cli(['check-client', '--adapter', ...options, '--', ...command], { env: process.env });

describe('check-client --adapter', () => {
  it('finds a right client compatible, and names it', async () => {
    const { code, stdout } = await drive(EXAMPLE, '--only', 'conclude-1*', '--format', 'json');
    const { subject, verdict, checks } = JSON.parse(stdout) as {
      subject: object;
      verdict: string;
      checks: { id: string }[];
    };
    expect({ code, verdict }).toEqual({ code: 0, verdict: 'compatible' });
    expect(subject).toEqual({ name: 'group-counter-kit', language: 'TypeScript' });
    expect(checks.every(({ id }) => id.startsWith('conclude-1'))).toBe(true);
  });

  it('finds one incompatible whose case failed, with what it was told, what it said and what was due', async () => {
    const { code, stdout } = await drive(BROKEN('right'), '--only', 'conclude-value-highest');
    expect(code).toBe(1);
    expect(stdout).toMatch(/FAILED integers beyond 2\^53 are rounded to a double\s+Check: conclude-value-highest/);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'answered: OK with like=9223372036854775807: The client reports "like" as 9223372036854776000',
    );
  });

  it('comes to no verdict at an adapter that cannot be talked to, and says its last words', async () => {
    const { code, stdout } = await drive(BROKEN('ends-at-once'));
    expect(code).toBe(3);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'ended before it answered the start, with status 1. It has to answer each line of its standard input, and to end only when that ends. The last lines of its standard error: no such module',
    );
  });

  it('is wrong usage without a command', async () => {
    expect((await cli(['check-client', '--adapter'])).code).toBe(2);
  });

  it('ends at an interrupt, also before the adapter has started, and leaves nothing behind', async () => {
    const abort = new AbortController();
    const running = cli(['check-client', '--adapter', '--', ...BROKEN('never-starts')], {
      env: process.env,
      signal: abort.signal,
      stderr: { write: (text) => text.includes('never starts') && abort.abort() },
    });
    expect((await running).code).toBe(130);
  });
});
