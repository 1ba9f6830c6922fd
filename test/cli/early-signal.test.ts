import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT } from '../run-program.ts';
import { temporaryFolder } from '../temporary.ts';

/** Commands that are loaded until a signal has come, and then say whether they were told of it. */
const LOADING = `
  const come = new Promise((resolve) => process.once(process.argv[2], resolve));
  const busy = setInterval(() => {}, 1000);
  process.stdout.write('loading');
  await come;
  clearInterval(busy);
  export const main = (signal) => process.stdout.write(' ' + signal.aborted);
`;

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s is heard while the commands are loaded', async (signal) => {
  const own = ['group-counter.js', 'node-version.js'].map((name) => [
    name,
    readFileSync(`${PROJECT}cli/${name}`, 'utf8'),
  ]);
  const folder = temporaryFolder({
    ...Object.fromEntries(own),
    'package.json': '{"type":"module"}',
    'main.ts': LOADING,
  });
  const child = spawn(process.execPath, [join(folder, 'group-counter.js'), signal]);
  let printed = '';
  child.stdout.on('data', (text) => {
    printed += text;
  });
  await once(child.stdout, 'data');
  child.kill(signal);
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(printed).toBe('loading true');
});
