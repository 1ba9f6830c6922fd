import type { IncomingMessage, ServerResponse } from 'node:http';
import { isPreflight } from '../../contracts/oracles/request/request-seen.ts';
import { parseQuery, splitTarget } from '../../contracts/wire/query.ts';
import { answerApart } from '../answer-apart.ts';
import { withCrossOrigin } from '../answer-headers.ts';
import type { JournalWriter } from '../journal/journal.ts';
import type { Settings } from '../options.ts';
import type { Answer, NoAnswer, RawReply, Reply } from '../service/reply.ts';
import type { ServiceRequest } from '../service/request.ts';
import type { Service } from '../service/service.ts';
import type { CollectBody, Collected } from './collect-body.ts';
import { sendReply } from './send.ts';

/** Changes an answer on its way out, now or later; for providers that are wrong on purpose. */
export type Alter = (reply: Answer, request: ServiceRequest) => Altered | Promise<Altered>;
type Altered = RawReply | NoAnswer;

export type ApiParts = {
  settings: Settings;
  service: Service;
  journal: JournalWriter;
  collect: CollectBody;
  now: () => number;
  alter?: Alter;
};

/** Answers calls of the operation, and of every path that is not the kit's own: calls by the service, others apart from it. */
export function createApi({ settings, service, journal, collect, now, alter }: ApiParts) {
  return (message: IncomingMessage, response: ServerResponse): void => {
    const arrivedAt = now();
    collect(message, (body) => {
      const request = readRequest(message, body);
      let recorded = false;
      const record = (reply: Reply): void => {
        recorded = true;
        const { method, body: bytes } = request;
        const { url: target = '', rawHeaders } = message;
        journal.record(
          { arrivedAt, durationMs: now() - arrivedAt, method, target, rawHeaders, body: bytes, reply },
          request,
        );
      };
      const deliver = (reply: Reply): void => {
        record(reply);
        sendReply(response, reply, body.flood);
      };
      const broken = (error: unknown): void => {
        const reply = brokenReply(error);
        if (!recorded) record(reply);
        if (response.headersSent) response.destroy();
        else sendReply(response, reply, body.flood);
      };
      answer(request, deliver, broken);
    });
  };

  function replyTo(request: ServiceRequest): Reply {
    const reply = answerApart(request, settings) ?? service.handle(request, now());
    return typeof reply === 'string' ? reply : withCrossOrigin(reply);
  }

  function answer(request: ServiceRequest, deliver: (reply: Reply) => void, broken: (error: unknown) => void): void {
    try {
      const reply = replyTo(request);
      const altered = alter === undefined || typeof reply === 'string' ? reply : alter(reply, request);
      if (altered instanceof Promise) altered.then(deliver).catch(broken);
      else deliver(altered);
    } catch (error) {
      broken(error);
    }
  }
}

function readRequest(message: IncomingMessage, { bytes }: Collected): ServiceRequest {
  const { path, query } = splitTarget(message.url ?? '');
  const { host = '', 'accept-encoding': acceptEncoding } = message.headers;
  return {
    method: message.method ?? '',
    path,
    host,
    query: parseQuery(query),
    body: bytes,
    ...(acceptEncoding !== undefined && { acceptEncoding: String(acceptEncoding) }),
    ...(isPreflight(message.method ?? '', message.headers) && { preflight: true }),
  };
}

/** A service that throws is a fault of the mock, and must neither end the process nor look like an answer of the API. */
function brokenReply(error: unknown): RawReply {
  const body = JSON.stringify({ error: `The mock broke: ${error instanceof Error ? error.message : String(error)}` });
  return { status: 500, headers: { 'content-type': 'application/json' }, body };
}
