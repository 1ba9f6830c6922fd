import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect } from 'vitest';
import { ask } from '../../../contracts/scenarios/build-scenario.ts';
import type { Health, RunningServer } from '../../../mocks/server.ts';
import { httpText, talk } from '../raw.ts';
import { requestOf } from '../service-request.ts';

const URL_OF_GOOD = new URL(requestOf(ask('gck.ok')).url);

/** Path and query of a call in which nothing is wrong. */
export const GOOD = `${URL_OF_GOOD.pathname}${URL_OF_GOOD.search}`;
export const BODY = '{"GroupId":"gck.ok"}';

/** A right call as text that leaves the connection open. */
export function keptAlive(groupId = 'gck.ok'): string {
  const body = JSON.stringify({ GroupId: groupId });
  return `POST ${GOOD} HTTP/1.1\r\nhost: localhost\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
}

/** An open connection that reads nothing until it is told to, and whose end is no error of the test. */
export async function open({ url }: Pick<RunningServer, 'url'>): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  return socket.on('error', () => undefined);
}

/** Waits for the end of a connection, whatever ended it. */
export function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.closed) resolve();
    else socket.once('close', () => resolve());
  });
}

/** What the mock says of itself, on a connection that is closed after it. */
export async function health({ url }: Pick<RunningServer, 'url'>): Promise<Health> {
  const request = 'GET /__group-counter/health HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n';
  const { text } = await talk(url, (socket) => socket.write(request));
  return JSON.parse(text.split('\r\n\r\n')[1] ?? '') as Health;
}

/**
 * Asks until the counts are as wanted; each time is a round trip, and there is an end to it. A mock whose limits are tiny
 * may close the connection of a question too when the machine is busy: then it is asked again.
 */
export async function untilCounts(
  server: Pick<RunningServer, 'url'>,
  wanted: (counts: Health['counts']) => boolean,
): Promise<Health['counts']> {
  let counts: Health['counts'] | undefined;
  for (let round = 0; round < 5000; round++) {
    counts = (await health(server).catch(() => undefined))?.counts;
    if (counts !== undefined && wanted(counts)) return counts;
  }
  throw new Error(`The counts never were as wanted; the last are ${JSON.stringify(counts)}.`);
}

/** Expects that nothing of former clients is left, and that a right call is answered right. */
export async function expectUnharmed(server: Pick<RunningServer, 'url'>): Promise<void> {
  // The one connection is that of the question.
  await untilCounts(server, (counts) => counts.connections === 1 && counts.queued + counts.heldBodyBytes === 0);
  let answer: unknown;
  for (let round = 0; round < 50 && answer === undefined; round++)
    answer = await answerOf(server, httpText(GOOD, BODY));
  expect(answer).toMatchObject({ ActionStatus: 'OK', ErrorCode: 0 });
}

/** The body of the last answer to these bytes. */
export async function answerOf({ url }: Pick<RunningServer, 'url'>, request: string): Promise<unknown> {
  return bodiesOf((await talk(url, (socket) => socket.write(request, 'latin1'))).text).at(-1);
}

/** The JSON bodies of answers that came one after the other. */
export function bodiesOf(text: string): unknown[] {
  return text
    .split('HTTP/1.1 ')
    .slice(1)
    .map((answer) => JSON.parse(answer.split('\r\n\r\n')[1] ?? '') as unknown);
}
