import { Buffer, isUtf8 } from 'node:buffer';
import type { Finding } from '../../contracts/finding.ts';
import { EDGE } from '../../contracts/secrets/bounds.ts';
import type { Exchange } from '../../contracts/wire/exchange.ts';
import type { RequestKind } from '../../contracts/wire/request-kind.ts';
import type { Cause } from '../../openapi/generated/constants.ts';
import type { Reply } from '../service/reply.ts';
import type { Mask } from './mask.ts';

/**
 * An exchange as the mock saw it; `cause` is why it was refused. Bodies are cut at 4096 bytes. What the request broke of the
 * contract are `findings`, what is likely a mistake and breaks none are `hints`: of the whole of it, whatever it was refused
 * for.
 */
export type JournalExchange = Exchange & Judged & OnTheWire & { cause?: Cause };

/**
 * On which connection a request came, counted from 1, after how long its client hung up without the whole answer, and which
 * of the UserSigs that are masked here it had, counted from 1 too.
 */
type OnTheWire = { connection?: number; hungUpAfterMs?: number; userSig?: number };

/** What comes to pass after an answer was written down. */
export type Ending = { hungUpAfterMs?: number };

/** What a request is, and what was found of it. */
export type Judged = { kind: RequestKind; findings: readonly Finding[]; hints: readonly Finding[] };

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
  connection?: number;
  ending?: Readonly<Ending>;
};

/** What is kept beyond what is shown, so that a secret at the cut is seen for one. */
export const MARGIN = 2 * EDGE;

/** The same with bodies cut to so many bytes; what is cut off can then be freed. */
export function trim<Seen extends Recorded>(seen: Seen, keptBytes: number): Seen {
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

/** The exchange for people and programs, without secrets, and then with bodies of so many bytes. */
export function showExchange({ rawHeaders, reply, ...seen }: Recorded, mask: Mask, shownBytes: number): ShownExchange {
  const show: Show = { mask, body: (body) => shownBody(body, mask, shownBytes) };
  const request = {
    method: mask(seen.method),
    url: mask(seen.target),
    headers: masked(headersOf(rawHeaders), mask),
    body: show.body(seen.body),
  };
  return {
    request,
    startedAt: seen.arrivedAt,
    durationMs: seen.durationMs,
    ...received(reply, show),
    ...(seen.connection !== undefined && { connection: seen.connection }),
    ...(seen.ending?.hungUpAfterMs !== undefined && { hungUpAfterMs: seen.ending.hungUpAfterMs }),
  };
}

/** What stands in a journal of an exchange, but for what was found of it. */
type ShownExchange = Omit<JournalExchange, keyof Judged>;

type Show = { mask: Mask; body: (body: string | Uint8Array) => string };

type Received = Pick<JournalExchange, 'response' | 'trouble' | 'cause'>;

function received(reply: Reply, show: Show): Received {
  if (reply === 'hang') return { trouble: { kind: 'timeout', message: 'left without an answer on purpose' } };
  if (typeof reply === 'string')
    return { trouble: { kind: 'closed', message: 'closed without a whole answer on purpose' } };
  const { status, headers, body, cause } = reply;
  const utf8 = typeof body === 'string' || isUtf8(body);
  const response = { status, headers: masked(headers, show.mask), body: show.body(body), utf8 };
  return { response, ...(cause && { cause }) };
}

function masked(headers: Readonly<Record<string, string>>, mask: Mask): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [mask(name), mask(value)]));
}

/** Cut once more, now that it is masked: also where what was masked is so short that the first cut came into sight. */
function shownBody(body: string | Uint8Array, mask: Mask, bytes: number): string {
  const masked = mask(textOf(body));
  const shown = body.length >= bytes + MARGIN ? masked.slice(0, -EDGE) : masked;
  return Buffer.byteLength(shown) <= bytes ? shown : Buffer.from(shown).subarray(0, bytes).toString();
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
