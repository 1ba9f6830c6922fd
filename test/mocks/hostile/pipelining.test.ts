import { describe, expect, it } from 'vitest';
import { talk } from '../raw.ts';
import { runServer } from '../running.ts';
import { bodiesOf, closed, expectUnharmed, health, keptAlive, open, untilCounts } from './clients.ts';

const LAST = keptAlive('gck.10010').replace('host', 'connection: close\r\nhost');

describe('a client that sends ahead', () => {
  it('gets all of its answers in order, however many it sends', async () => {
    const server = await runServer({ callsPerSecond: 'unlimited' });
    const { text } = await talk(server.url, (socket) => socket.write(keptAlive().repeat(3000) + LAST));
    const codes = bodiesOf(text).map((body) => (body as { ErrorCode: number }).ErrorCode);
    expect([codes.length, codes.slice(0, -1).every((code) => code === 0), codes.at(-1)]).toEqual([3001, true, 10010]);
    await expectUnharmed(server);
  });

  it('and reads nothing is read no further', async () => {
    const server = await runServer({ callsPerSecond: 'unlimited' });
    const socket = await open(server);
    const calls = keptAlive().repeat(1000);
    // What nobody reads fills the buffers of both ends, then writing stops.
    let sent = 0;
    while (socket.writableLength === 0 && sent < 200) {
      socket.write(calls);
      sent++;
      await health(server);
    }
    const { counts } = await health(server);
    expect(socket.writableLength).toBeGreaterThan(0);
    expect(counts.queued).toBeLessThanOrEqual(1000);
    expect(server.journal().totals.arrivals).toBeLessThan(sent * 1000);
    socket.destroy();
    await expectUnharmed(server);
  });

  it('behind an answer that hangs is read no further', async () => {
    const server = await runServer({ limits: { queuedBeforePause: 4 } });
    const socket = await open(server);
    for (let round = 0; round < 50; round++) {
      socket.write(keptAlive('gck.fault-hang').repeat(10));
      await health(server);
    }
    const { queued } = await untilCounts(server, (counts) => counts.queued >= 4);
    // What came in one piece with the one that was too much.
    expect(queued).toBeLessThan(250);
    socket.destroy();
  });

  it('behind an answer that hangs is closed when nothing moves any more', async () => {
    const server = await runServer({ limits: { queuedBeforePause: 4, silentMs: 300 } });
    const socket = await open(server);
    socket.resume().write(keptAlive('gck.fault-hang').repeat(20));
    await closed(socket);
    await expectUnharmed(server);
  });

  it('goes on where it stopped when answers went out', async () => {
    const answers: (() => void)[] = [];
    const server = await runServer({
      limits: { queuedBeforePause: 4 },
      alter: (reply) => new Promise((resolve) => answers.push(() => resolve(reply))),
    });
    const socket = await open(server);
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    const ended = closed(socket);
    // One at a time, so that each is a piece of its own.
    for (let sent = 0; sent < 50; sent++) {
      socket.write(keptAlive());
      await health(server);
    }
    expect((await untilCounts(server, ({ queued }) => queued >= 4)).queued).toBeLessThan(49);
    socket.write(LAST);
    for (let given = 0; given < 51; given++) {
      await untilCounts(server, () => answers.length > given);
      answers[given]?.();
    }
    await ended;
    expect(bodiesOf(text)).toHaveLength(51);
  });

  it('more than may wait is cut off', async () => {
    const server = await runServer({ limits: { queued: 20 } });
    const hanging = keptAlive('gck.fault-hang');
    const inTime = await open(server);
    inTime.write(hanging.repeat(21));
    await untilCounts(server, ({ queued }) => queued === 20);
    expect((await talk(server.url, (socket) => socket.write(hanging.repeat(22)))).text).toBe('');
    expect((await health(server)).counts).toMatchObject({ connections: 2, queued: 20 });
    inTime.destroy();
    await expectUnharmed(server);
  });

  it('is cut off when too much of all clients waits', async () => {
    const server = await runServer({ limits: { queuedInAll: 30 } });
    const patient = await open(server);
    patient.write(keptAlive('gck.fault-hang').repeat(31));
    await untilCounts(server, ({ queued }) => queued === 30);
    const greedy = await open(server);
    greedy.write(keptAlive('gck.fault-hang').repeat(2));
    await closed(greedy);
    expect((await health(server)).counts.queued).toBe(30);
    patient.destroy();
    await expectUnharmed(server);
  });
});
