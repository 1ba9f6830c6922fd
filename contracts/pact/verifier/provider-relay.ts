import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { buffer } from 'node:stream/consumers';
import type { StateEndpoint } from '../../provider/state-endpoint.ts';
import { readJson } from '../../wire/exact-json.ts';
import type { ReceivedResponse } from '../../wire/exchange.ts';
import type { PactPlay } from './pact-play.ts';
import { MARK_HEADER } from './prepare.ts';
import { type Outlet, relayCall } from './relay-calls.ts';
import { below, mayCall, secretPath } from './relay-door.ts';
import { changeState, tearDown } from './relay-states.ts';

/** A server on this machine that Pact takes for provider and state endpoint. Closing it takes down states that are left. */
export type Relay = { url: string; statesUrl: string; close: () => Promise<void> };

/**
 * Starts the relay between Pact and a provider. Pact asks again for minutes after a 5xx of a state endpoint, and its own
 * proxy dies of a connection that is closed without an answer: it meets neither here. The UserSig is put in here too, so
 * that Pact, which logs what it sends, never has it. Calls carry the administrator's credentials from here on: only who
 * knows the secret paths and the token of an interaction gets through, and only to what the pacts name. `heard` is told of
 * every call, and again when it is answered.
 */
export async function startRelay(
  plays: readonly PactPlay[],
  outlet: Outlet,
  states: StateEndpoint | undefined,
  heard = () => {},
): Promise<Relay> {
  let changing: Promise<unknown> = Promise.resolve();
  const change = (body: string) => {
    const changed = changeState(body, plays, states);
    changing = Promise.allSettled([changing, changed]);
    return changed;
  };
  const doors: Doors = { provider: secretPath(), states: secretPath() };
  for (const path of Object.values(doors)) outlet.secrets.note(path.slice(1));
  // Not by an import, which makes Node load far more.
  const server = process
    .getBuiltinModule('node:http')
    .createServer((request, response) => {
      heard();
      response.once('close', heard);
      relay(request, doors, plays, outlet, change)
        .then((answer) => send(answer, response))
        .catch((error: Error) => response.writeHead(500).end(error.message));
    })
    .listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url + doors.provider,
    statesUrl: url + doors.states,
    close: async () => {
      server.closeAllConnections();
      server.close();
      // A state that is still being made has to be taken down as well.
      await changing;
      for (const play of states ? plays : []) await tearDown(play, states as StateEndpoint);
    },
  };
}

type Doors = { provider: string; states: string };

/** What a stranger is told, and whoever asks for what no pact names. */
const NOT_FOUND: ReceivedResponse = { status: 404, headers: {}, body: '', utf8: true };

/** What Pact is told where there is no answer of the provider's; it is not judged. */
const NOTHING: ReceivedResponse = { status: 503, headers: {}, body: '', utf8: true };
const DONE = { status: 200, headers: { 'content-type': 'application/json' }, utf8: true };

async function relay(
  request: IncomingMessage,
  doors: Doors,
  plays: readonly PactPlay[],
  outlet: Outlet,
  change: (body: string) => Promise<string>,
): Promise<ReceivedResponse> {
  const { method = '', url = '', headers } = request;
  if (url === doors.states) {
    return { ...DONE, body: await change((await buffer(request)).toString()) };
  }
  const path = below(doors.provider, url);
  const play = plays.find(({ token }) => token === headers[MARK_HEADER]);
  if (path === undefined || play === undefined) return NOT_FOUND;
  outlet.secrets.note(play.token);
  if (!mayCall(play.interaction, path)) {
    // The provider is not to be blamed for it.
    play.notRun ??= { because: 'error', reason: 'it was called at a path that its pact does not name' };
    return NOT_FOUND;
  }
  const answer = await relayCall({ method, path, headers, body: await buffer(request) }, play, outlet);
  return answer === undefined ? NOTHING : asJson(answer, play);
}

/**
 * The answer, as JSON where it is: no source names the media type of an answer, and Pact reads only what is called JSON. Of
 * other consumers' pacts, the type is theirs to ask for.
 */
function asJson(answer: ReceivedResponse, { interaction: { mark } }: PactPlay): ReceivedResponse {
  if (mark.scenario === undefined || !readJson(answer.body).ok) return answer;
  const body = answer.body.replace(HALF_A_PAIR, '\\ufffd');
  return { ...answer, headers: { ...answer.headers, 'content-type': 'application/json' }, body };
}

/** One escaped half of a surrogate pair without the other, which JSON has and Pact cannot read. */
const HALF_A_PAIR =
  /\\u[dD][89abAB][\da-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][\da-fA-F]{2})\\u[dD][c-fC-F][\da-fA-F]{2}/g;

/** Headers that the server sets anew for the connection to Pact. */
const OWN_HEADERS = ['connection', 'content-length', 'keep-alive', 'transfer-encoding'];

function send({ status, headers, body }: ReceivedResponse, response: ServerResponse): void {
  const kept = Object.entries(headers).filter(([name]) => !OWN_HEADERS.includes(name));
  response.writeHead(status, Object.fromEntries(kept)).end(body);
}
