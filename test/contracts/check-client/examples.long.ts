import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { spawnedPort } from '../../../contracts/check-client/adapter/spawned.ts';
import { drive } from '../../mutants/clients/drive.ts';
import { PROJECT, run } from '../../run-program.ts';
import { temporaryFolder } from '../../temporary.ts';

const EXAMPLES = join(PROJECT, 'contracts', 'check-client', 'examples');
const fileOf = (name: string): string => join(EXAMPLES, name);

/** Whether a program is on this machine, and runs. */
async function isThere(program: string, ...args: string[]): Promise<boolean> {
  try {
    return (await run(program, args)).status === 0;
  } catch {
    return false;
  }
}

/** What was not passed of all checks. */
async function notPassed(program: string, ...args: string[]): Promise<string[]> {
  const { checks } = await drive(spawnedPort(program, args, process.env));
  expect(checks.length).toBeGreaterThan(150);
  return checks
    .filter(({ outcome }) => outcome !== 'passed')
    .map(({ id, outcome, reason, findings }) => `${id} ${outcome}: ${reason ?? findings[0]?.message}`);
}

describe('the adapter that is an example', () => {
  it.each(['adapter.ts', 'adapter.py', 'adapter.go'])('%s has less than 60 lines', (name) => {
    expect(readFileSync(fileOf(name), 'utf8').trimEnd().split('\n').length).toBeLessThan(60);
  });

  it('in TypeScript, on our own client, passes every check but that the fetch of Node takes a 100 for its answer', async () => {
    const hint = expect.stringMatching(/^conclude-interim-continue observed: /);
    expect(await notPassed(process.execPath, fileOf('adapter.ts'))).toEqual([hint]);
  });

  it('in Python passes every check, with hints that its library keeps no connections and stops at Early Hints', async ({
    skip,
  }) => {
    if (!(await isThere('python3', '--version'))) skip('Python 3 is not on this machine.');
    const hints = [/^client-keeps-connections observed: /, /^conclude-interim-early observed: /];
    expect(await notPassed('python3', fileOf('adapter.py'))).toEqual(hints.map((hint) => expect.stringMatching(hint)));
  }, 60_000);

  it('in Go passes every check', async ({ skip }) => {
    if (!(await isThere('go', 'version'))) skip('Go is not on this machine.');
    const folder = temporaryFolder();
    const program = join(folder, 'adapter');
    const built = await run('go', ['build', '-o', program, fileOf('adapter.go')]);
    expect(built).toMatchObject({ status: 0 });
    expect(await notPassed(program)).toEqual([]);
  }, 120_000);
});

it('is fast with a quick adapter that takes several cases at once: what is slow runs side by side', async () => {
  const before = performance.now();
  await notPassed(process.execPath, fileOf('adapter.ts'));
  // 4 s on a machine of its own, of which the slowest case takes 3.3; here others are at work.
  expect(performance.now() - before).toBeLessThan(15_000);
});
