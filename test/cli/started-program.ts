import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { PROJECT } from '../run-program.ts';
import { temporaryFolder } from '../temporary.ts';

/** The program, its temporary folders in a folder of its own. */
export function start(argv: readonly string[], secretKey = '') {
  const folder = temporaryFolder();
  const child = spawn(process.execPath, ['cli/group-counter.js', ...argv], {
    cwd: PROJECT,
    env: { ...process.env, TMPDIR: folder, GROUP_COUNTER_SECRET_KEY: secretKey },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text) => {
    stdout += text;
  });
  const said = (text: string) =>
    new Promise<void>((resolve) => {
      child.stderr.on('data', (chunk) => {
        stderr += chunk;
        if (stderr.includes(text)) resolve();
      });
    });
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, stdout, left: readdirSync(folder) }));
  return { child, said, ended, folder };
}

/** A program that was started as a process of its own. */
export type Started = ReturnType<typeof start>;

/** Processes whose environment names this folder: the program's own and its children. */
export function processesWith(folder: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(folder);
    } catch {
      // It has ended meanwhile, or is somebody else's.
      return false;
    }
  });
}
