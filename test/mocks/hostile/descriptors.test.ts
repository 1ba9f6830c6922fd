import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PROJECT } from '../../run-program.ts';
import { closed, health } from './clients.ts';

/** The command `mock` in a process that may have few files and connections open. */
async function startWithFewDescriptors(count: number) {
  const script = `ulimit -n ${count} && exec "$0" cli/group-counter.js mock --format json`;
  const child = spawn('sh', ['-c', script, process.execPath], { cwd: PROJECT, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(async () => {
    child.kill('SIGINT');
    if (child.exitCode === null) await once(child, 'exit');
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { ...(JSON.parse(line.toString()) as { url: string }), child };
}

describe('a mock that has no descriptor left for a connection', () => {
  it('goes on, and answers again once others are gone', async () => {
    const { child, ...server } = await startWithFewDescriptors(100);
    const { hostname, port } = new URL(server.url);
    const sockets: Socket[] = Array.from({ length: 400 }, () => connect(Number(port), hostname));
    const ended = sockets.map((socket) => closed(socket.on('error', () => undefined).resume()));
    // Those that found no room are ended by the mock; the others are there until their client goes.
    await Promise.race(ended);
    for (const socket of sockets) socket.destroy();
    await Promise.all(ended);
    // The mock hears of their end after their clients do; until then it may end the next connection as well.
    let answered = await health(server).catch(() => undefined);
    for (let tries = 0; answered === undefined && tries < 100; tries++)
      answered = await health(server).catch(() => undefined);
    expect(answered?.status).toBe('ok');
    expect(child.exitCode).toBeNull();
  });
});
