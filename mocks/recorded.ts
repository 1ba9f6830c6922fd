import { Buffer, isUtf8 } from 'node:buffer';
import { type Mask, maskDeep } from '../contracts/redact.ts';
import type { JournalExchange } from './journal.ts';
import type { Reply } from './service/reply.ts';

/** An exchange as the door hands it over: nothing is converted before somebody reads it. */
export type Recorded = {
  arrivedAt: number;
  durationMs: number;
  method: string;
  target: string;
  /** Names and values in turn, as they came. */
  rawHeaders: readonly string[];
  body: Uint8Array;
  reply: Reply;
};

/** Bytes of a body that are kept. */
const KEPT_BYTES = 4096;

/** The same with long bodies cut; what is cut off can then be freed. */
export function trim(seen: Recorded): Recorded {
  const { body, reply } = seen;
  if (body.length <= KEPT_BYTES && (typeof reply === 'string' || reply.body.length <= KEPT_BYTES)) return seen;
  const shorter =
    typeof reply === 'string'
      ? reply
      : { ...reply, body: Buffer.from(Buffer.from(reply.body).subarray(0, KEPT_BYTES)) };
  return { ...seen, body: Buffer.from(body.subarray(0, KEPT_BYTES)), reply: shorter };
}

/** The exchange for people and programs, without secrets. */
export function showExchange({ rawHeaders, reply, ...seen }: Recorded, mask: Mask): JournalExchange {
  const request = {
    method: seen.method,
    url: seen.target,
    headers: headersOf(rawHeaders),
    body: textOf(seen.body),
  };
  const exchange = { request, startedAt: seen.arrivedAt, durationMs: seen.durationMs, ...received(reply) };
  return maskDeep<JournalExchange>(exchange, mask);
}

function received(reply: Reply): Pick<JournalExchange, 'response' | 'trouble' | 'cause'> {
  if (reply === 'hang') return { trouble: { kind: 'timeout', message: 'left without an answer on purpose' } };
  if (typeof reply === 'string')
    return { trouble: { kind: 'closed', message: 'closed without a whole answer on purpose' } };
  const { status, headers, body, cause } = reply;
  const utf8 = typeof body === 'string' || isUtf8(body);
  return { response: { status, headers, body: textOf(body), utf8 }, ...(cause && { cause }) };
}

function textOf(body: string | Uint8Array): string {
  return typeof body === 'string' ? body : Buffer.from(body).toString();
}

function headersOf(raw: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = (raw[index] ?? '').toLowerCase();
    headers[name] = Object.hasOwn(headers, name) ? `${headers[name]}, ${raw[index + 1]}` : (raw[index + 1] ?? '');
  }
  return headers;
}
