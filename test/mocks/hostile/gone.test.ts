import { describe, expect, it } from 'vitest';
import { httpText, talk } from '../raw.ts';
import { runServer } from '../running.ts';
import { BODY, closed, expectUnharmed, GOOD, keptAlive, open, untilCounts } from './clients.ts';

/** More than the buffers of both ends hold. */
const LONG = 'b'.repeat(20_000_000);

describe('a client that goes away', () => {
  it.each([1, 20, 200, GOOD.length + 100])('after %i bytes of its call leaves nothing behind', async (count) => {
    const server = await runServer();
    const cut = keptAlive().slice(0, count);
    for (let round = 0; round < 20; round++) {
      await talk(server.url, (socket) => socket.write(cut, () => socket.destroy()));
      await talk(server.url, (socket) => socket.write(cut, () => socket.resetAndDestroy()));
      await talk(server.url, (socket) => socket.end(cut));
    }
    await expectUnharmed(server);
  });

  it.each(['destroy', 'resetAndDestroy'] as const)(
    'in the middle of its answer, by %s, leaves nothing behind',
    async (how) => {
      const server = await runServer({ alter: (reply) => ({ ...reply, body: LONG }) });
      for (let round = 0; round < 5; round++)
        await talk(server.url, (socket) => {
          socket.once('data', () => socket[how]());
          socket.write(keptAlive());
        });
      expect((await untilCounts(server, ({ connections }) => connections === 1)).queued).toBe(0);
    },
  );

  it.each(['destroy', 'resetAndDestroy', 'end'] as const)('while its call hangs, by %s, is let go', async (how) => {
    const server = await runServer();
    const sockets = await Promise.all(Array.from({ length: 50 }, () => open(server)));
    for (const socket of sockets) socket.resume().write(keptAlive('gck.fault-hang'));
    await untilCounts(server, ({ connections, journalExchanges }) => connections === 51 && journalExchanges === 50);
    for (const socket of sockets) socket[how]();
    await Promise.all(sockets.map(closed));
    await expectUnharmed(server);
  });

  it('before a late answer does not meet it', async () => {
    const later = Promise.withResolvers<void>();
    const server = await runServer({ alter: (reply) => later.promise.then(() => reply) });
    const sockets = await Promise.all(Array.from({ length: 20 }, () => open(server)));
    for (const socket of sockets) socket.write(keptAlive().repeat(3));
    await untilCounts(server, ({ queued }) => queued === 40);
    for (const socket of sockets) socket.resetAndDestroy();
    await untilCounts(server, ({ connections, queued }) => connections === 1 && queued === 0);
    later.resolve();
    await expectUnharmed(server);
  });

  it('while a state is being made does not keep it from being made', async () => {
    const over = Promise.withResolvers<void>();
    const server = await runServer({ unknowns: { 'read-after-write-delay': 'one-second' }, wait: () => over.promise });
    const state = '{"state":"no group","params":{"GroupId":"g"}}';
    const socket = await open(server);
    socket.write(httpText('/__group-counter/states', state));
    await untilCounts(server, ({ connections }) => connections === 2);
    socket.resetAndDestroy();
    await untilCounts(server, ({ connections }) => connections === 1);
    over.resolve();
    expect((await untilCounts(server, ({ states }) => states === 1)).groups).toBe(1);
    await expectUnharmed(server);
  });

  it('only with its sending half, after a whole call, is answered', async () => {
    const server = await runServer();
    const { text } = await talk(server.url, (socket) => socket.end(httpText(GOOD, BODY)));
    expect(text).toContain('"ErrorCode":0');
    await expectUnharmed(server);
  });

  it('by not reading a long answer is closed when nothing moves any more', async () => {
    const server = await runServer({ limits: { silentMs: 200 }, alter: (reply) => ({ ...reply, body: LONG }) });
    const socket = await open(server);
    const over = closed(socket);
    socket.pause().write(keptAlive());
    await untilCounts(server, ({ journalExchanges }) => journalExchanges === 1);
    await untilCounts(server, ({ connections }) => connections === 1);
    socket.destroy();
    await over;
  });
});
