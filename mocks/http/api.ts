import type { IncomingMessage, ServerResponse } from 'node:http';
import { isPreflight } from '../../contracts/oracles/request/request-seen.ts';
import { parseQuery, splitTarget } from '../../contracts/wire/query.ts';
import { OPERATION_PATH } from '../../openapi/generated/constants.ts';
import { answerApart } from '../answer-apart.ts';
import { withCrossOrigin } from '../answer-headers.ts';
import type { GroupCalls } from '../groups/group-calls.ts';
import type { JournalWriter } from '../journal/journal.ts';
import type { Settings } from '../options.ts';
import type { NoAnswer, RawReply, Reply, ServiceAnswer } from '../service/reply.ts';
import type { Service } from '../service/service.ts';
import type { ServiceRequest } from '../service/service-request.ts';
import type { CollectBody } from './collect-body.ts';
import { numberConnections } from './number-connections.ts';
import { CallRecord } from './record-call.ts';
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
    collect(message, ({ bytes, flood }) => {
      const request = readRequest(message, bytes);
      const parts = { journal, now, arrivedAt, connection: connectionOf(message.socket) };
      answer({ request, response, flood, record: new CallRecord(message, response, request, parts) });
    });
  };

  function answer(call: OpenCall): void {
    const { request } = call;
    try {
      const handledAt = now();
      const reply = answerApart(request, apart) ?? service.handle(request, handledAt);
      if (typeof reply === 'string') deliver(call, reply, handledAt);
      else if (reply.delayMs === undefined) alterAndDeliver(call, withCrossOrigin(reply), handledAt);
      else answerLater(call, withCrossOrigin(reply), reply.delayMs);
    } catch (error) {
      giveUp(call, error);
    }
  }

  function answerLater(call: OpenCall, { delayMs: _, ...ready }: ServiceAnswer, delayMs: number): void {
    call.record.announce(ready);
    wait(delayMs)
      .then(() => alterAndDeliver(call, ready, now()))
      .catch((error: unknown) => giveUp(call, error));
  }

  function alterAndDeliver(call: OpenCall, reply: ServiceAnswer, readyAt: number): void {
    // It may change headers in place, and those of the service are everybody's.
    const altered = alter === undefined ? reply : alter({ ...reply, headers: { ...reply.headers } }, call.request);
    if (altered instanceof Promise) {
      call.record.watch();
      altered.then((later) => deliver(call, later, now())).catch((error: unknown) => giveUp(call, error));
    } else deliver(call, altered, readyAt);
  }

  function giveUp(call: OpenCall, error: unknown): void {
    const reply = brokenReply(error);
    call.record.record(reply, now());
    if (call.response.headersSent) call.response.destroy();
    else sendReply(call.response, reply, call.flood);
  }
}

/** A request that is to be answered; of a flood its connection is closed then. */
type OpenCall = { request: ServiceRequest; response: ServerResponse; flood: boolean; record: CallRecord };

function deliver({ record, response, flood }: OpenCall, reply: Reply, readyAt: number): void {
  record.record(reply, readyAt);
  sendReply(response, reply, flood);
  record.watchUnlessOut();
}

function readRequest(message: IncomingMessage, bytes: Uint8Array): ServiceRequest {
  const { path: given, query } = splitTarget(message.url ?? '');
  // One text for the path of all calls: whoever compares it then need not look at its letters.
  const path = given === OPERATION_PATH ? OPERATION_PATH : given;
  const { host = '', 'accept-encoding': acceptEncoding } = message.headers;
  const method = message.method ?? '';
  const request: ServiceRequest = { method, path, host, query: parseQuery(query), body: bytes };
  if (acceptEncoding !== undefined) request.acceptEncoding = acceptedOf(String(acceptEncoding));
  if (isPreflight(method, message.headers)) request.preflight = true;
  return request;
}

/** Without the codings that an Accept-Encoding names to refuse them: those of quality 0 [RFC 9110, 12.5.3]. */
function acceptedOf(codings: string): string {
  return codings
    .split(',')
    .filter((coding) => !/;\s*q=0(\.0*)?\s*$/i.test(coding))
    .join(',');
}

/** A service that throws is a fault of the mock, and must neither end the process nor look like an answer of the API. */
function brokenReply(error: unknown): RawReply {
  const body = JSON.stringify({ error: `The mock broke: ${error instanceof Error ? error.message : String(error)}` });
  return { status: 500, headers: { 'content-type': 'application/json' }, body };
}
