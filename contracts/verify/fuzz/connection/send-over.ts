import { Buffer } from 'node:buffer';
import type http from 'node:http';
import { endOfCall } from '../../../provider/end-of-call.ts';
import { agentTo, beginCall } from '../../../provider/road/agents.ts';
import { connectionTrouble, outcomeOf, SEND_LIMITS, type SendOutcome, sent } from '../../../provider/send-request.ts';
import type { WireRequest } from '../../../wire/wire-request.ts';
import type { Send } from '../../stage/send-in-company.ts';
import type { Stage } from '../../stage/stage.ts';

/** A call under way, before its body is sent. */
export type OpenCall = http.ClientRequest;

/** How a call is put on a connection; what is left out is as usual. */
export type Sending = {
  /** The connections it may use; one of its own when left out. */
  agent?: http.Agent;
  /** Its headers, made from the usual ones. */
  headers?: (usual: Record<string, string>) => Record<string, string>;
  /** Sends the body and ends the call. */
  write?: (call: OpenCall, body: Buffer) => Promise<void> | void;
  /** Is told of the call as soon as there is one. */
  opened?: (call: OpenCall) => void;
};

/** Sends as HTTP allows and few clients do. Nothing is sent again where the connection fails. */
export function sendOver({ clock, signal }: Pick<Stage, 'clock' | 'signal'>, manner: Sending): Send {
  return async (request) => {
    const startedAt = clock.now();
    const outcome = await exchange(request, manner, signal);
    return { request: sent(request), ...outcome, startedAt, durationMs: clock.now() - startedAt };
  };
}

/** An agent that keeps one connection open, for the scheme of this URL. */
export function oneConnection(url: string): http.Agent {
  return agentTo(url, { keepAlive: true, maxSockets: 1 });
}

/** The whole body at once. */
function endWith(call: OpenCall, body: Buffer): void {
  call.end(body);
}

function exchange(request: WireRequest, manner: Sending, signal: AbortSignal | undefined): Promise<SendOutcome> {
  const { method, url } = request;
  const { agent = agentTo(url), headers = (usual) => usual, write = endWith, opened } = manner;
  const body = Buffer.from(request.body);
  const usual = {
    Host: new URL(url).host,
    ...request.headers,
    accept: 'application/json',
    'accept-encoding': 'identity',
    'content-length': String(body.length),
  };
  const end = endOfCall(SEND_LIMITS.timeoutMs, signal);
  const options = { method, agent, headers: headers(usual), signal: end.signal };
  const call = beginCall(url, options);
  const outcome = outcomeOf(call, SEND_LIMITS, end.signal).finally(end.settled);
  opened?.(call);
  // A write that fails has no answer to wait for; one that goes on behind an answer is of no interest any more.
  const written = Promise.resolve(write(call, body)).then(
    () => outcome,
    (error: Error) => ({ trouble: connectionTrouble(error, SEND_LIMITS) }),
  );
  return Promise.race([outcome, written]);
}
