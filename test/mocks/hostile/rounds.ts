import type { Socket } from 'node:net';
import process from 'node:process';
import { signUserSig } from '../../../contracts/account/user-sig.ts';
import { SAMPLE_ACCOUNT } from '../../../mocks/options.ts';
import { type RunningServer, startServer } from '../../../mocks/server.ts';
import { httpText, talk } from '../raw.ts';
import { BODY, closed, GOOD, health, keptAlive, open, untilCounts } from './clients.ts';

/** What this program prints, as JSON: bytes of memory after some rounds and after as many more, and what was counted. */
export type Rounds = { once: number; twice: number; counts: Awaited<ReturnType<typeof health>>['counts'] };

const ROUNDS = 15;
const SMALL = { journalExchanges: 50, journalViolations: 50, states: 50 };

// A program of its own, so that nothing but the mock and its clients is in the memory that is measured: node --expose-gc.
const server = await startServer({
  callsPerSecond: 1_000_000,
  unknowns: { 'limit-scope': 'app-and-host' },
  limits: SMALL,
});
// What is loaded and compiled on the way is not the clients' doing.
await memoryAfterRounds(0);
const once = await memoryAfterRounds(ROUNDS);
const twice = await memoryAfterRounds(2 * ROUNDS);
const { counts } = await health(server);
console.log(JSON.stringify({ once, twice, counts } satisfies Rounds));
await server.close();

async function memoryAfterRounds(from: number): Promise<number> {
  for (let round = from; round < from + ROUNDS; round++) await playRound(server, round);
  await untilCounts(server, ({ connections }) => connections === 1);
  for (let pass = 0; pass < 5; pass++) {
    globalThis.gc?.();
    await health(server);
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function playRound({ url }: RunningServer, round: number): Promise<void> {
  const cut = keptAlive().slice(0, 100 + round);
  const half = httpText(GOOD, 'a'.repeat(300_000)).slice(0, -1);
  await leave((socket) => socket.write(cut), 'destroy');
  await leave((socket) => socket.write(half), 'resetAndDestroy');
  await leave((socket) => socket.write(keptAlive('gck.fault-hang').repeat(20)), 'destroy');
  await leave((socket) => socket.write(keptAlive().repeat(200)), 'resetAndDestroy');
  for (const bytes of Array.from({ length: 5 }, () => rubbish(round)).flat())
    await talk(url, (socket) => socket.write(bytes, 'latin1'));
  await Promise.all(newcomers(round).map((bytes) => talk(url, (socket) => socket.write(bytes))));
}

/** Ten clients that say something and go away once the mock has seen all of them. */
async function leave(say: (socket: Socket) => void, how: 'destroy' | 'resetAndDestroy'): Promise<void> {
  const sockets = await Promise.all(Array.from({ length: 10 }, () => open(server)));
  for (const socket of sockets) say(socket);
  await untilCounts(server, ({ connections }) => connections === 11);
  for (const socket of sockets) socket[how]();
  await Promise.all(sockets.map(closed));
}

function rubbish(round: number): string[] {
  return [
    'HELO\r\n\r\n',
    `${keptAlive()}HELO\r\n\r\n`,
    'CONNECT a:1 HTTP/1.1\r\nhost: a\r\n\r\n',
    httpText(GOOD, BODY, 'expect: cake\r\n'),
    httpText(`${GOOD}&x=${'x'.repeat(30_000)}`),
    httpText(`/${round}`, 'x'.repeat(200_000)),
    httpText(GOOD, `{"GroupId":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
  ];
}

/** Calls of ever new users, at ever new hosts, and set-ups of ever new groups. */
function newcomers(round: number): string[] {
  const { sdkappid, secretKey } = SAMPLE_ACCOUNT;
  return Array.from({ length: 50 }, (_, index) => {
    const usersig = signUserSig(sdkappid, secretKey, `user-${round}-${index}`);
    const target = GOOD.replace(/usersig=[^&]*/, `usersig=${usersig}`);
    if (index % 3 === 0) return httpText(GOOD, BODY).replace('localhost', `host-${round}-${index}`);
    if (index % 3 === 1) return httpText(target, BODY);
    const params = { GroupId: `g-${round}-${index}`, GroupCounter: [] };
    return httpText('/__group-counter/states', JSON.stringify({ state: 'a group with counters', params }));
  });
}
