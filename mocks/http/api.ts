import type { IncomingMessage, ServerResponse } from 'node:http';
import { isPreflight } from '../../contracts/oracles/request/request-seen.ts';
import { parseQuery, splitTarget } from '../../contracts/wire/query.ts';
import { answerApart } from '../answer-apart.ts';
import { withCrossOrigin } from '../answer-headers.ts';
import type { GroupCalls } from '../groups/group-calls.ts';
import type { JournalWriter } from '../journal/journal.ts';
import type { Settings } from '../options.ts';
import type { NoAnswer, RawReply, Reply, ServiceAnswer } from '../service/reply.ts';
import type { Service } from '../service/service.ts';
import type { ServiceRequest } from '../service/service-request.ts';
import type { CollectBody, CollectedBody } from './collect-body.ts';
import { numberConnections } from './number-connections.ts';
import { recordCall } from './record-call.ts';
import { sendReply } from './send-reply.ts';

/** Changes an answer on its way out, now or later; for providers that are wrong on purpose. */
export type Alter = (reply: ServiceAnswer, request: ServiceRequest) => Altered | Promise<Altered>;
type Altered = RawReply | NoAnswer;

export type ApiParts = {
  settings: Settings;
  service: Service;
  groupCalls: GroupCalls;
  journal: JournalWriter;
  collect: CollectBody;
  now: () => number;
  /** Waits so many milliseconds, before an answer that takes its time. */
  wait: (ms: number) => Promise<unknown>;
  alter?: Alter;
};

/** Answers calls of the operation, and of every path that is not the kit's own: calls by the service, others apart from it. */
export function createApi({ settings, service, groupCalls, journal, collect, now, wait, alter }: ApiParts) {
  const connectionOf = numberConnections();
  const apart = { settings, groupCalls, now };
  return (message: IncomingMessage, response: ServerResponse): void => {
    const arrivedAt = now();
    collect(message, (body) => {
      const request = readRequest(message, body);
      const parts = { journal, now, arrivedAt, connection: connectionOf(message.socket) };
      const { record, announce } = recordCall(message, response, request, parts);
      const deliver = (reply: Reply): void => {
        record(reply);
        sendReply(response, reply, body.flood);
      };
      const broken = (error: unknown): void => {
        const reply = brokenReply(error);
        record(reply);
        if (response.headersSent) response.destroy();
        else sendReply(response, reply, body.flood);
      };
      answer(request, { deliver, broken, announce });
    });
  };

  function replyTo(request: ServiceRequest): Reply {
    const reply = answerApart(request, apart) ?? service.handle(request, now());
    return typeof reply === 'string' ? reply : withCrossOrigin(reply);
  }

  function answer(request: ServiceRequest, { deliver, broken, announce }: Ways): void {
    try {
      const reply = replyTo(request);
      if (typeof reply !== 'string' && reply.delayMs !== undefined) {
        const { delayMs, ...ready } = reply;
        announce(ready);
        wait(delayMs)
          .then(() => (alter ? alter(ready, request) : ready))
          .then(deliver)
          .catch(broken);
        return;
      }
      const altered = alter === undefined || typeof reply === 'string' ? reply : alter(reply, request);
      if (altered instanceof Promise) altered.then(deliver).catch(broken);
      else deliver(altered);
    } catch (error) {
      broken(error);
    }
  }
}

/** What can become of a request: an answer, at once or announced before, or a fault of the mock. */
type Ways = { deliver: (reply: Reply) => void; broken: (error: unknown) => void; announce: (reply: Reply) => void };

function readRequest(message: IncomingMessage, { bytes }: CollectedBody): ServiceRequest {
  const { path, query } = splitTarget(message.url ?? '');
  const { host = '', 'accept-encoding': acceptEncoding } = message.headers;
  const method = message.method ?? '';
  const request: ServiceRequest = { method, path, host, query: parseQuery(query), body: bytes };
  if (acceptEncoding !== undefined) request.acceptEncoding = String(acceptEncoding);
  if (isPreflight(method, message.headers)) request.preflight = true;
  return request;
}

/** A service that throws is a fault of the mock, and must neither end the process nor look like an answer of the API. */
function brokenReply(error: unknown): RawReply {
  const body = JSON.stringify({ error: `The mock broke: ${error instanceof Error ? error.message : String(error)}` });
  return { status: 500, headers: { 'content-type': 'application/json' }, body };
}
