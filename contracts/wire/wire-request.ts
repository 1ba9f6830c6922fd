import { OPERATION_PATH } from '../../openapi/generated/constants.ts';
import type { Credentials } from '../account/make-credentials.ts';
import type { Spoil } from '../account/spoilt.ts';
import type { Call, CallBody, Credential } from '../scenarios/scenario.ts';

/** A request ready to be sent. The URL holds the UserSig, `credential` says which: mask it before it is shown. */
export type WireRequest = {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | Uint8Array;
  credential?: Credential;
  /** How that UserSig was spoilt as a text, where it was. */
  spoil?: Spoil;
};

/** The request of a call against a provider at `baseUrl`, which may hold a path prefix and has no slash at its end. */
export function wireRequest(baseUrl: string, call: Call, credentials: Credentials, random: number): WireRequest {
  const { method = 'POST', path, contentType = 'application/json', acceptEncoding, headers = {} } = call;
  return {
    method,
    url: operationUrl(baseUrl, queryOf(call, credentials, random), path),
    headers: {
      ...(contentType !== null && { 'content-type': contentType }),
      ...(acceptEncoding !== undefined && { 'accept-encoding': acceptEncoding }),
      ...headers,
    },
    body: bodyOf(call.body),
    ...(call.credential && { credential: call.credential }),
  };
}

/** URL of the operation, or of another path, with these query parameters in their order. `baseUrl` as in a ProviderAddress. */
export function operationUrl(
  baseUrl: string,
  query: readonly (readonly [string, string])[],
  path: string = OPERATION_PATH,
): string {
  const text = query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return `${baseUrl}${path}?${text}`;
}

/** Takes the place of an app that is meant to be unknown, where the one that calls has that very number. */
const OTHER_UNKNOWN_APP = '4294967294';

function queryOf(
  { query = {} }: Call,
  { sdkappid, identifier, usersig }: Credentials,
  random: number,
): [string, string][] {
  const own = query['sdkappid'] === String(sdkappid) ? { ...query, sdkappid: OTHER_UNKNOWN_APP } : query;
  const usual: Record<string, string | undefined> = {
    sdkappid: String(sdkappid),
    identifier,
    usersig,
    random: String(random),
    contenttype: 'json',
  };
  return Object.entries({ ...usual, ...own }).flatMap(([name, value]): [string, string][] => {
    if (value === undefined || value === null) return [];
    return typeof value === 'string' ? [[name, value]] : value.map((one) => [name, one]);
  });
}

function bodyOf(body: CallBody): string | Uint8Array {
  if ('json' in body) return JSON.stringify(body.json);
  if ('text' in body) return body.text;
  if ('bytes' in body) return Uint8Array.from(body.bytes);
  return 'a'.repeat(body.letters);
}
