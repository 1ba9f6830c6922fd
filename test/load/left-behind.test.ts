import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT, runNode } from '../run-program.ts';
import { temporaryFolder } from '../temporary.ts';

/** Says that it is up, with its process id, and stays. */
const STAYS = '#!/bin/sh\necho $$ > "$(dirname "$0")/pid"\necho up\nexec sleep 60\n';

/** Starts it this way, and ends at once by an error that nobody catches as soon as it is up. */
const WAYS = {
  k6: `import { runK6 } from '${PROJECT}load/engine/k6-process.ts';
    const onLine = () => { throw new Error('enough'); };
    await runK6({ script: '', variables: {}, onLine, timeLimitMs: 60_000, k6Path: process.argv[2] });`,
  command: `import { existsSync } from 'node:fs';
    import { runProgram } from '${PROJECT}contracts/process/run-program.ts';
    setInterval(() => { if (existsSync(process.env.PID_FILE)) throw new Error('enough'); }, 10);
    await runProgram('/bin/sh', [process.argv[2]], { env: process.env, timeLimitMs: 60_000 });`,
};

/** One that has ended may stay listed, as a zombie, where nobody asks for its end. */
function isRunning(pid: string): boolean {
  const file = `/proc/${pid}/stat`;
  return existsSync(file) && !/\) Z /.test(readFileSync(file, 'utf8'));
}

it.each(['k6', 'command'] as const)('a program that ends at once leaves no %s behind', async (way) => {
  const folder = temporaryFolder({ 'stays.sh': STAYS, 'start.mts': WAYS[way] });
  const file = join(folder, 'pid');
  const script = join(folder, 'stays.sh');
  chmodSync(script, 0o755);
  const { stderr } = await runNode([join(folder, 'start.mts'), script], { env: { PID_FILE: file } });
  expect(stderr).toContain('enough');
  const pid = readFileSync(file, 'utf8').trim();
  expect(pid).toMatch(/^\d+$/);
  await expect.poll(() => isRunning(pid)).toBe(false);
});
