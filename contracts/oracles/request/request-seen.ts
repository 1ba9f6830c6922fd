import type { SentRequest } from '../../wire/exchange.ts';
import { parseQuery, splitTarget } from '../../wire/query.ts';

/** A request as it is judged. `path` has no query; `query` is decoded, in the order of the URL. */
export type RequestSeen = {
  method: string;
  path: string;
  query: readonly (readonly [string, string])[];
  body: Uint8Array;
  /** An OPTIONS by which a browser asks whether it may call. */
  preflight?: boolean;
};

/** The request of an exchange, whose URL is a whole one or a target alone. */
export function requestSeen({ method, url, headers, body }: SentRequest): RequestSeen {
  const { path, query } = splitTarget(url);
  const bytes = new TextEncoder().encode(body);
  return { method, path, query: parseQuery(query), body: bytes, preflight: isPreflight(method, headers) };
}

/** Whether a browser asks with this whether it may call. Header names are in lower case. */
export function isPreflight(method: string, headers: Readonly<Record<string, unknown>>): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}
