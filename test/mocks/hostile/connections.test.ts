import { spawnSync } from 'node:child_process';
import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { startServer } from '../../../mocks/server.ts';
import { talk } from '../raw.ts';
import { runServer } from '../running.ts';
import { closed, expectUnharmed, health, keptAlive, open, untilCounts } from './clients.ts';

/** Both ends of a connection are of this process; some descriptors are for everything else. */
function roomForConnections(): number {
  const { stdout } = spawnSync('sh', ['-c', 'ulimit -n'], { encoding: 'utf8' });
  const descriptors = stdout.trim() === 'unlimited' ? Number.POSITIVE_INFINITY : Number(stdout);
  return Math.min(1000, Math.floor((descriptors - 200) / 2));
}

/** Fewer than any operating system lets wait to be accepted. */
const AT_ONCE = 100;

describe('connections', () => {
  it('that are idle, by the thousand, keep nobody else from an answer', async () => {
    const count = roomForConnections();
    expect(count).toBeGreaterThanOrEqual(1000);
    const server = await runServer();
    const idle: Socket[] = [];
    while (idle.length < count)
      idle.push(
        ...(await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - idle.length) }, () => open(server)))),
      );
    const counts = await untilCounts(server, ({ connections }) => connections === count + 1);
    expect(counts.refusedConnections).toBe(0);
    for (const socket of idle) socket.destroy();
    await expectUnharmed(server);
  });

  it('beyond the limit are closed as they open, and the next ones are taken when there is room', async () => {
    const server = await runServer({ limits: { connections: 3 } });
    const [first, ...others] = await Promise.all([open(server), open(server), open(server)]);
    for (let extra = 0; extra < 50; extra++) expect((await talk(server.url, () => undefined)).text).toBe('');
    first?.destroy();
    for (const socket of others) socket.destroy();
    await untilTaken(server.url);
    await expectUnharmed(server);
    expect((await health(server)).counts.refusedConnections).toBeGreaterThanOrEqual(50);
  });

  it('that say nothing are closed in time', async () => {
    const server = await runServer({ limits: { headersMs: 20 } });
    await Promise.all(Array.from({ length: 50 }, async () => closed((await open(server)).resume())));
    await expectUnharmed(server);
  });

  it('are all ended by a close, whatever they were in the middle of', async () => {
    const server = await startServer();
    const sockets = await Promise.all(Array.from({ length: 20 }, () => open(server)));
    const beginnings = ['', 'P', keptAlive().slice(0, -1), keptAlive('gck.fault-hang')];
    for (const [index, socket] of sockets.entries()) socket.resume().write(beginnings[index % 4] ?? '');
    await untilCounts(server, ({ connections }) => connections === 21);
    const ended = Promise.all(sockets.map(closed));
    await server.close();
    await ended;
  });
});

/** The clients are gone at once, which the mock is told a little later. */
async function untilTaken(url: string): Promise<void> {
  const request = 'GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n';
  for (let round = 0; round < 1000; round++)
    if ((await talk(url, (socket) => socket.write(request))).text !== '') return;
}
