import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { MOCK_LIMITS } from '../../../mocks/limits.ts';
import { httpText, talk } from '../raw.ts';
import { runServer } from '../running.ts';
import { closed, expectUnharmed, GOOD, health, open, untilCounts } from './clients.ts';

const CHUNKED = 'host: a\r\ntransfer-encoding: chunked\r\n\r\n';
const CHUNK = `10000\r\n${'a'.repeat(0x10000)}\r\n`;

/** Writes the same again and again until the connection ends. */
function pour(socket: Socket, text: string): void {
  const more = (): void => {
    while (socket.writable && socket.write(text));
  };
  socket.on('error', () => socket.destroy()).on('drain', more);
  more();
}

describe('a body', () => {
  it.each([
    ['the operation', GOOD],
    ['the state endpoint', '/__group-counter/states'],
    ['a path that is not there', '/x'],
  ])('in chunks without end is cut off, sent to %s', async (_title, target) => {
    const server = await runServer();
    const { text } = await talk(server.url, (socket) => {
      socket.write(`POST ${target} HTTP/1.1\r\n${CHUNKED}`);
      pour(socket, CHUNK);
    });
    expect(text === '' || text.startsWith('HTTP/1.1 200')).toBe(true);
    await expectUnharmed(server);
  });

  it('that turns out to be none is refused, and nothing of it is held', async () => {
    const server = await runServer();
    const head = `POST ${GOOD} HTTP/1.1\r\n${CHUNKED}`;
    const { text } = await talk(server.url, (socket) => pour(socket, `${head}${CHUNK}`));
    expect(text === '' || text.includes('"ErrorCode":60002')).toBe(true);
    await expectUnharmed(server);
  });

  it('of many chunks of a byte is read like any other', async () => {
    const server = await runServer();
    const body = '{"GroupId":"gck.ok"}'.padEnd(50_000, ' ');
    const chunks = [...body].map((character) => `1\r\n${character}\r\n`).join('');
    const head = `POST ${GOOD} HTTP/1.1\r\nconnection: close\r\n${CHUNKED}`;
    const { text } = await talk(server.url, (socket) => socket.write(`${head}${chunks}0\r\n\r\n`));
    expect(text).toContain('"ErrorCode":0');
    await expectUnharmed(server);
  });

  it('counts as held while it comes in, and no longer when its client is gone', async () => {
    const server = await runServer();
    const sockets = await Promise.all(Array.from({ length: 10 }, () => open(server)));
    for (const socket of sockets) socket.write(httpText(GOOD, 'a'.repeat(500_000)).slice(0, -1));
    const { heldBodyBytes } = await untilCounts(server, (counts) => counts.heldBodyBytes === 10 * 499_999);
    expect(heldBodyBytes).toBeLessThan(MOCK_LIMITS.heldBodyBytes);
    for (const socket of sockets) socket.destroy();
    await expectUnharmed(server);
  });

  it('that would be too much with those of all others is cut off, and the others are not', async () => {
    const limit = 1_000_000;
    const server = await runServer({ limits: { heldBodyBytes: limit } });
    const half = httpText(GOOD, ' '.repeat(700_000));
    const patient = await open(server);
    patient.write(half.slice(0, -1));
    await untilCounts(server, ({ heldBodyBytes }) => heldBodyBytes === 699_999);
    const greedy = await open(server);
    greedy.resume().write(half.slice(0, -1));
    await closed(greedy);
    await untilCounts(server, ({ heldBodyBytes }) => heldBodyBytes === 699_999);
    patient.resume().write(' ');
    await closed(patient);
    await expectUnharmed(server);
    expect((await health(server)).limits.heldBodyBytes).toBe(limit);
  });
});
