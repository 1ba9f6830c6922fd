import { Buffer, isUtf8 } from 'node:buffer';
import type { Exchange } from '../contracts/exchange.ts';
import { type Mask, maskDeep } from '../contracts/redact.ts';
import type { Cause } from '../openapi/generated/constants.ts';
import type { Reply } from './service/reply.ts';

/** An exchange as the mock saw it; `cause` is why it was refused. Bodies are cut at 4096 bytes. */
export type JournalExchange = Exchange & { cause?: Cause };

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

/** The same with bodies cut to so many bytes; what is cut off can then be freed. */
export function trim(seen: Recorded, keptBytes: number): Recorded {
  const { body, reply } = seen;
  // A body is a piece of what came in one go, which may be more than itself.
  const isSmall = body.length <= keptBytes && body.buffer.byteLength <= 2 * keptBytes;
  if (isSmall && (typeof reply === 'string' || reply.body.length <= keptBytes)) return seen;
  const shorter = typeof reply === 'string' ? reply : { ...reply, body: beginning(Buffer.from(reply.body), keptBytes) };
  return { ...seen, body: beginning(body, keptBytes), reply: shorter };
}

/** A copy with memory of its own. */
function beginning(bytes: Uint8Array, length: number): Uint8Array {
  return Uint8Array.from(bytes.subarray(0, length));
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
