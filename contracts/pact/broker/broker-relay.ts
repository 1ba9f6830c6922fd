import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { text as textOf } from 'node:stream/consumers';
import type { Account } from '../../account/account.ts';
import type { Secrets } from '../../secrets/secrets.ts';
import { member } from '../../wire/answer.ts';
import { readJson } from '../../wire/exact-json.ts';
import type { PactBroker } from '../pact-options.ts';
import { openPact } from '../verifier/open-pact.ts';
import type { PactPlay } from '../verifier/pact-play.ts';
import { addPlays } from '../verifier/prepare.ts';
import { type BrokerCall, callBroker } from './broker-calls.ts';
import { publication } from './broker-results.ts';
import { brokerPath, ELSEWHERE, type LinkMap, linkedPath, offeredPacts, withRelayLinks } from './links.ts';
import { type BrokerLog, type BrokerTrouble, emptyLog } from './log.ts';

/** Which broker, and what pacts that it hands out are added to. `secrets` are not published. */
export type BrokerOutlet = {
  broker: PactBroker;
  provider: string;
  plays: PactPlay[];
  account: Partial<Account>;
  secrets: Secrets;
  /** Is told of every call of Pact's, and again when it is answered. */
  heard?: () => void;
};

type OpenOutlet = BrokerOutlet & { signal: AbortSignal };

/** A server on this machine that Pact takes for the broker. */
export type BrokerRelay = { url: string; log: BrokerLog; close: () => void };

/**
 * Starts the relay between Pact and a broker. It passes everything through, but for three things: it opens the broker, so
 * that Pact's process, which logs what it does, holds no secret; the pacts get their interactions numbered; and published
 * results get their names back. Pact asks again for minutes after a 5xx: here it meets none.
 */
export async function startBrokerRelay(outlet: BrokerOutlet): Promise<BrokerRelay> {
  const log = emptyLog();
  const closing = new AbortController();
  const open = { ...outlet, signal: closing.signal };
  // Only who knows this path gets through to the broker.
  const prefix = `/${randomBytes(16).toString('hex')}`;
  const map: LinkMap = { brokerUrl: outlet.broker.url, relayUrl: '' };
  const { heard = () => {} } = outlet;
  // Not by an import, which makes Node load far more.
  const server = process
    .getBuiltinModule('node:http')
    .createServer((request, response) => {
      heard();
      response.once('close', heard);
      relay(request, prefix, open, map, log)
        .catch((error: Error): Answer => refusal(log, request.url ?? '', { outcome: 'errored', reason: error.message }))
        .then(({ status, contentType, text }) => response.writeHead(status, { 'content-type': contentType }).end(text));
    })
    .listen(0, '127.0.0.1');
  await once(server, 'listening');
  map.relayUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`;
  return {
    url: map.relayUrl + brokerPath(outlet.broker.url),
    log,
    close: () => {
      closing.abort();
      server.closeAllConnections();
      server.close();
    },
  };
}

type Answer = { status: number; contentType: string; text: string };

async function relay(
  request: IncomingMessage,
  prefix: string,
  outlet: OpenOutlet,
  map: LinkMap,
  log: BrokerLog,
): Promise<Answer> {
  const { method = '', url = '', headers } = request;
  const body = await textOf(request);
  const [before, path = '/'] = [url.slice(0, prefix.length), url.slice(prefix.length) || undefined];
  if (before !== prefix) return { status: 404, contentType: 'text/plain', text: '' };
  const [, elsewhere] = path.split(ELSEWHERE);
  if (elsewhere !== undefined) {
    const host = decodeURIComponent(elsewhere);
    const reason = `the Pact broker links to another host, ${host}, which is not called`;
    return refusal(log, path, { outcome: 'couldNotRun', reason });
  }
  const call = { method, path, contentType: headers['content-type'], body };
  return method === 'POST' && log.results.has(path) ? publish(call, outlet, log) : pass(call, outlet, map, log);
}

/** What Pact is told where there is nothing to pass on: a 4xx, after which it gives up. */
function refusal(log: BrokerLog, path: string, trouble: BrokerTrouble): Answer {
  log.troubles.set(path, trouble);
  return { status: 404, contentType: 'text/plain', text: trouble.reason };
}

async function pass(call: BrokerCall, outlet: OpenOutlet, map: LinkMap, log: BrokerLog): Promise<Answer> {
  const answer = await callBroker(call, outlet.broker, outlet.signal);
  if ('trouble' in answer) return refusal(log, call.path, answer.trouble);
  const read = readJson(answer.text);
  if (!read.ok) return answer;
  for (const path of offeredPacts(read.plain, map)) log.offered.add(path);
  const links = withRelayLinks(read.plain, map);
  if (!isPact(read.plain)) return { ...answer, text: JSON.stringify(links) };
  try {
    return { ...answer, text: admit(answer.text, call.path, read.plain, links, outlet, map, log) };
  } catch (error) {
    return refusal(log, call.path, { outcome: 'couldNotRun', reason: (error as Error).message });
  }
}

function isPact(value: unknown): boolean {
  return ['interactions', 'messages'].some((name) => Array.isArray(member(value, name)));
}

/** Adds a pact to the plays, once, and makes the text of it that Pact is given. */
function admit(
  text: string,
  path: string,
  plain: unknown,
  links: unknown,
  { provider, plays, account, broker }: BrokerOutlet,
  map: LinkMap,
  log: BrokerLog,
): string {
  const opened = openPact(text, new URL(broker.url).origin + path, provider);
  const pact = { ...(opened.pact as object), _links: member(links, '_links') };
  const { text: copy, own } = addPlays({ ...opened, pact }, plays, account);
  const withheld = own.length === 0 ? { withheld: 'it has no interactions' } : {};
  const fetched = { consumer: opened.consumer, plays: own, sent: false, ...withheld };
  log.pacts.set(path, fetched);
  const results = linkedPath(plain, 'pb:publish-verification-results', map);
  if (results !== undefined) log.results.set(results, fetched);
  return copy;
}

async function publish(call: BrokerCall, outlet: OpenOutlet, log: BrokerLog): Promise<Answer> {
  const pact = log.results.get(call.path);
  if (pact === undefined) return refusal(log, call.path, { outcome: 'errored', reason: 'results of no pact' });
  const made = publication(call.body, pact, outlet.plays, outlet.secrets);
  if ('withheld' in made) {
    pact.withheld = made.withheld;
    return { status: 201, contentType: 'application/hal+json', text: '{}' };
  }
  const answer = await callBroker({ ...call, body: made.body }, outlet.broker, outlet.signal);
  if ('trouble' in answer) {
    pact.withheld = answer.trouble.reason;
    return refusal(log, call.path, answer.trouble);
  }
  pact.sent = true;
  return answer;
}
