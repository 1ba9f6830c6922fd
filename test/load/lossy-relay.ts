import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { RunningServer } from '../../mocks/server.ts';
import { serve } from '../serve.ts';

/** What a relay does with a call of the operation in place of passing it on; false where it passes it on. */
export type Lose = (call: { index: number; sinceFirstMs: number; response: ServerResponse }) => boolean;

const every =
  (lose: (response: ServerResponse) => unknown): Lose =>
  ({ index, response }) => {
    if (index % 2 === 0) return false;
    lose(response);
    return true;
  };

/** Bytes that are announced and never come. */
const BROKEN_OFF = { 'content-type': 'application/json', 'content-length': '200' };

export const RELAYS: Readonly<Record<string, Lose>> = {
  'resets half of the calls': every(({ socket }) => socket?.resetAndDestroy()),
  'answers half with 502': every((response) => response.writeHead(502).end('<html>Bad gateway</html>')),
  'dies after 4 s': ({ sinceFirstMs, response }) => {
    if (sinceFirstMs <= 4000) return false;
    response.socket?.destroy();
    return true;
  },
  'never answers half': every(() => {}),
  'breaks off the bodies of half': every((response) => {
    response.writeHead(200, BROKEN_OFF).write('{"ActionStatus":"OK"', () => response.socket?.destroy());
  }),
};

/** Passes what comes on to the server, but for the calls that are lost. The states and the journal are passed on always. */
export function throughRelay<Result>(
  server: RunningServer,
  lose: Lose,
  use: (baseUrl: string) => Promise<Result>,
): Promise<Result> {
  let index = 0;
  let firstMs: number | undefined;
  const relay = (incoming: IncomingMessage, response: ServerResponse): void => {
    if (!incoming.url?.startsWith('/__')) {
      firstMs ??= performance.now();
      if (lose({ index: index++, sinceFirstMs: performance.now() - firstMs, response })) return;
    }
    const { method, headers } = incoming;
    const onwards = request(server.url + incoming.url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    onwards.on('error', () => response.destroy());
    incoming.pipe(onwards);
  };
  return serve(relay, use);
}
