import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { ReceivedResponse } from '../../contracts/exchange.ts';
import type { Play } from '../../contracts/pact/verifier/play.ts';
import { MARK_HEADER } from '../../contracts/pact/verifier/prepare.ts';
import { type Outlet, relayCall } from '../../contracts/pact/verifier/relay-calls.ts';
import { changeState } from '../../contracts/pact/verifier/relay-states.ts';
import type { StateEndpoint } from '../../contracts/provider/state-endpoint.ts';
import { stateCalls } from './pact-states.ts';

/** A server that Pact takes for the provider. */
export type PactRelay = { url: string; close: () => void };

/**
 * Between Pact and a provider as in `verifyPact`, but for the states: they are made and taken down around each call here,
 * by the same functions, instead of by calls of Pact's own, which cost it twice as long as the calls that it judges.
 */
export async function startPactRelay(
  plays: readonly Play[],
  interactions: readonly unknown[],
  outlet: Outlet,
  states: StateEndpoint,
): Promise<PactRelay> {
  const answer = async (request: IncomingMessage): Promise<ReceivedResponse | undefined> => {
    const number = Number(request.headers[MARK_HEADER]);
    const play = plays[number];
    if (play === undefined) return undefined;
    const { method = '', url: path = '', headers } = request;
    const body = await buffer(request);
    for (const call of stateCalls(interactions[number], number, 'setup')) await changeState(call, plays, states);
    const received = await relayCall({ method, path, headers, body }, play, outlet);
    for (const call of stateCalls(interactions[number], number, 'teardown')) await changeState(call, plays, states);
    return received;
  };
  const server = createServer((request, response) => {
    answer(request)
      .then((received) => send(received, response))
      .catch((error: Error) => response.writeHead(500).end(error.message));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Headers that the server sets anew for the connection to Pact. */
const OWN_HEADERS = ['connection', 'content-length', 'keep-alive', 'transfer-encoding'];

/** What is not answered is not judged: the play says why. */
function send(received: ReceivedResponse | undefined, response: ServerResponse): void {
  if (received === undefined) {
    response.writeHead(503).end();
    return;
  }
  const { status, headers, body } = received;
  const kept = Object.entries(headers).filter(([name]) => !OWN_HEADERS.includes(name));
  response.writeHead(status, Object.fromEntries(kept)).end(body);
}
