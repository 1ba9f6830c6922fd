import { setTimeout as delay } from 'node:timers/promises';
import type { OpenPort } from '../../../../contracts/check-client/adapter/port.ts';
import { OPERATION_PATH } from '../../../../openapi/index.ts';
import { type Case, inProcess } from './port.ts';
import { concludeStrictly, readExactly } from './reading.ts';
import { type Send, sendByFetch, type Wire } from './send.ts';
import { sendByHttp } from './send-by-http.ts';

/** What an answer of the protocol says, without its id. */
export type Conclusion = Readonly<Record<string, unknown>>;

/** A right client in parts, of which a defective one has others. */
export type ClientParts = {
  started: Readonly<Record<string, unknown>>;
  url: (one: Case) => string;
  init: (one: Case) => RequestInit;
  timeoutMs: number;
  send: Send;
  /** Reads the text of an answer; throws where it is no JSON. */
  read: (wire: Wire) => unknown;
  conclude: (answer: unknown, wire: Wire, one: Case) => Conclusion;
  /** Before the body is read: a conclusion from the status alone, if any. */
  ofStatus: (wire: Wire) => Conclusion | undefined;
  /** What no answer leads to. */
  failed: (error: unknown, one: Case) => Conclusion;
  /** How long to wait before the call is sent again, after so many; undefined ends it. */
  again: (concluded: Conclusion, sent: number) => number | undefined;
  /** What all of its calls together lead to. */
  report: (all: readonly Conclusion[]) => Conclusion;
  /** The line that is written. */
  line: (one: Case, concluded: Conclusion) => unknown;
  /** Before anything is sent: a conclusion without a call, if any. */
  atOnce: (one: Case) => Conclusion | undefined;
};

export const TRANSPORT: Conclusion = { error: { kind: 'transport' } };
export const ENVELOPE: Conclusion = { error: { kind: 'envelope' } };

export const RIGHT: ClientParts = {
  started: { protocol: 1, client: { name: 'client of the tests' }, parallel: 16 },
  url: (one) => `${one.baseUrl}${OPERATION_PATH}?${new URLSearchParams(parametersOf(one))}`,
  init: ({ request }) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  }),
  // Far more than any answer takes, on a machine where others are at work.
  timeoutMs: 10_000,
  // Not by `fetch`, which does not read past a 100: each defect would show there too.
  send: (url, init, timeoutMs) => (isPlain(init) ? sendByHttp : sendByFetch)(url, init, timeoutMs),
  read: ({ bytes }) => readExactly(new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
  ofStatus: ({ status }) => (status === 200 ? undefined : TRANSPORT),
  conclude: concludeStrictly,
  failed: () => TRANSPORT,
  again: () => undefined,
  report: (all) => all.at(-1) ?? TRANSPORT,
  line: ({ id }, concluded) => ({ id, ...concluded }),
  atOnce: () => undefined,
};

/** Whether the body is there as a whole; `fetch` alone takes it as a stream too. */
function isPlain({ body }: RequestInit): boolean {
  return typeof body === 'string' || body instanceof Uint8Array;
}

/** The query of a right call. */
export function parametersOf({ sdkappid, identifier, usersig }: Case): Record<string, string> {
  const random = String(crypto.getRandomValues(new Uint32Array(1))[0]);
  return { sdkappid: String(sdkappid), identifier, usersig, random, contenttype: 'json' };
}

/** A client that is right but for these parts, as an adapter in this process. */
export function clientOf(other: Partial<ClientParts> = {}): OpenPort {
  const parts = { ...RIGHT, ...other };
  return inProcess(() => ({
    onStart: (write) => write({ started: parts.started }),
    onCase: (one, write) => void callOften(one, parts).then((concluded) => write(parts.line(one, concluded))),
  }));
}

/** Makes a call with these parts, as often as they say, and comes to a conclusion. */
export async function callOften(one: Case, parts: ClientParts): Promise<Conclusion> {
  const known = parts.atOnce(one);
  if (known) return known;
  const all: Conclusion[] = [];
  for (;;) {
    const concluded = await callOnce(one, parts);
    all.push(concluded);
    const wait = parts.again(concluded, all.length);
    if (wait === undefined) return parts.report(all);
    await delay(wait);
  }
}

async function callOnce(one: Case, parts: ClientParts): Promise<Conclusion> {
  try {
    const wire = await parts.send(parts.url(one), parts.init(one), parts.timeoutMs);
    return parts.ofStatus(wire) ?? parts.conclude(parts.read(wire), wire, one);
  } catch (error) {
    return parts.failed(error, one);
  }
}
