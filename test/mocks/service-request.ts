import { makeCredentials } from '../../contracts/account/make-credentials.ts';
import type { Call } from '../../contracts/scenarios/all-scenarios.ts';
import { ask } from '../../contracts/scenarios/build-scenario.ts';
import { parseQuery, splitTarget } from '../../contracts/wire/query.ts';
import { type WireRequest, wireRequest } from '../../contracts/wire/wire-request.ts';
import { SAMPLE_ACCOUNT } from '../../mocks/options.ts';
import type { ServiceRequest } from '../../mocks/service/service-request.ts';

/** What a door hands to the service for this request. */
export function serviceRequest({ method, url, body }: WireRequest): ServiceRequest {
  const { path, query } = splitTarget(url);
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  return { method, path, host: new URL(url).host, query: parseQuery(query), body: bytes };
}

/** The request of a call by the mock's own account. */
export function requestOf(call: Call, baseUrl = 'http://mock.test'): WireRequest {
  return wireRequest(baseUrl, call, makeCredentials(SAMPLE_ACCOUNT, call.credential ?? 'valid'), 7);
}

/** A call in which nothing is wrong. */
export function goodRequest(groupId: string, keys?: readonly string[]): ServiceRequest {
  return serviceRequest(requestOf(ask(groupId, keys)));
}
