import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Start } from '../independent/settings.ts';

const PROGRAM = fileURLToPath(new URL('provider.py', import.meta.url));

/** Whether this machine has a Python that the provider runs on. */
export function hasPython(): boolean {
  return spawnSync('python3', ['-c', 'import sqlite3, sys; sys.exit(sys.version_info < (3, 9))']).status === 0;
}

/** Starts the provider on a free port. Throws with what it said where it does not come up. */
export const startPython: Start = async (options) => {
  const env = { ...process.env, PROVIDER: JSON.stringify(options), PYTHONDONTWRITEBYTECODE: '1' };
  const child = spawn('python3', [PROGRAM], { env, stdio: 'pipe' });
  const ended = once(child, 'exit');
  let said = '';
  child.stderr.on('data', (piece) => {
    said = `${said}${piece}`.slice(-2000);
  });
  const [port] = await Promise.race([once(createInterface(child.stdout), 'line'), ended]);
  if (typeof port !== 'string') throw new Error(`Failed to start ${PROGRAM}: it ended with ${port}. It said: ${said}`);
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
};
