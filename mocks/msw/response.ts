import { HttpResponse } from 'msw/http';
import type { GetGroupCounterResponse } from '../../openapi/generated/types.ts';
import { withCrossOrigin } from '../answer-headers.ts';
import { toJson } from '../fixtures/to-json.ts';
import type { RawReply, Reply } from '../service/reply.ts';

/**
 * A response of MSW with this answer, every int64 in it exact: what `HttpResponse.json` does, which throws on a bigint.
 * For handlers of one's own; the ones made here write their answers so by themselves.
 */
export function jsonResponse(response: GetGroupCounterResponse): HttpResponse<GetGroupCounterResponse> {
  // MSW's type stands for what the text says, which no constructor can know.
  return toHttpResponse(replyWith(response)) as unknown as HttpResponse<GetGroupCounterResponse>;
}

/** A given answer, as the service would send it. */
export function replyWith(response: GetGroupCounterResponse): RawReply {
  return { status: 200, headers: { 'content-type': 'application/json' }, body: toJson(response) };
}

/** A reply of the service as MSW's handlers give it: what MSW cannot do ends in a network error, or in nothing at all. */
export function toResponse(reply: Reply): Response | Promise<Response> {
  switch (reply) {
    case 'close':
    case 'reset':
    case 'truncated':
      return HttpResponse.error();
    case 'hang':
      return new Promise(() => undefined);
    default:
      return toHttpResponse(reply);
  }
}

function toHttpResponse(reply: RawReply): Response {
  const { status, headers, body } = withCrossOrigin(reply);
  const shown = { status, headers: { ...headers, connection: 'keep-alive' } };
  // A 204 may have no body, not even an empty one.
  if (status === 204) return new HttpResponse(null, shown);
  return new HttpResponse(typeof body === 'string' ? body : Uint8Array.from(body), shown);
}
