import { NumberLiteral, readJson, writeJson } from '../../contracts/wire/exact-json.ts';
import type { Alter } from '../../mocks/http/api.ts';
import type { RawReply } from '../../mocks/service/reply.ts';
import type { ServiceRequest } from '../../mocks/service/service-request.ts';
import type { Cause } from '../../openapi/index.ts';

export type Counter = { Key: string; Value: bigint };
/** The body of an answer, its integers exact. */
export type Envelope = { ActionStatus: string; ErrorInfo?: string; ErrorCode: bigint; GroupCounter?: Counter[] };
/** A request as far as defects look at it. */
export type Asked = { GroupId?: unknown; GroupCounterKeys?: unknown };

/** A defect of the body: what it makes of every answer. */
export function body(change: (right: Envelope, asked: Asked) => object): Alter {
  // What stands before the operation turns calls away without an envelope.
  return (reply, request) =>
    reply.status === 200 ? { ...reply, body: writeJson(change(exact(reply), asked(request))) } : reply;
}

/** A defect of the counters: what it makes of those of every OK. */
export function counters(change: (right: Counter[], asked: Asked) => unknown[]): Alter {
  return body((right, request) =>
    right.GroupCounter && right.ActionStatus === 'OK'
      ? { ...right, GroupCounter: change(right.GroupCounter, request) }
      : right,
  );
}

/** A defect that shows in answers to one cause only. */
export function onCause(cause: Cause, change: (right: Envelope) => object): Alter {
  return (reply, request) => ('cause' in reply && reply.cause === cause ? body(change)(reply, request) : reply);
}

/** A defect of the text of the body. */
export function text(change: (right: string) => string | Uint8Array): Alter {
  return (reply) => ({ ...reply, body: change(String(reply.body)) });
}

/** A defect of status or headers. */
export function http(change: (reply: RawReply, request: ServiceRequest) => Partial<RawReply>): Alter {
  return (reply, request) => ({ ...reply, ...change(reply, request) });
}

function exact({ body: source }: RawReply): Envelope {
  const read = readJson(String(source));
  if (!read.ok) throw new Error(`Failed to read the right answer: ${read.message}.`);
  return withBigints(read.exact) as Envelope;
}

function withBigints(value: unknown): unknown {
  if (value instanceof NumberLiteral) return BigInt(value.text);
  if (Array.isArray(value)) return value.map(withBigints);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withBigints(item)]));
}

/** The members of a request body; none where it cannot be read. */
export function asked({ body: source }: ServiceRequest): Asked {
  const read = readJson(Buffer.from(source).toString());
  return read.ok && typeof read.plain === 'object' && read.plain !== null ? (read.plain as Asked) : {};
}

/** The GroupId of a request; the empty text where it is none. */
export function groupIdOf({ GroupId }: Asked): string {
  return typeof GroupId === 'string' ? GroupId : '';
}

/** The keys of a request as texts; none where it names none. */
export function keysOf({ GroupCounterKeys: keys }: Asked): string[] {
  return Array.isArray(keys) ? keys.map(String) : [];
}
