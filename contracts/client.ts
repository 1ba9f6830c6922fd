import { LIMITS } from '../openapi/generated/constants.ts';
import type { GetGroupCounterRequest } from '../openapi/generated/types.ts';
import { type Counters, readClientAnswer } from './client/read-client-answer.ts';
import { send } from './client/send-once.ts';
import { readAddress } from './provider/address.ts';
import { createSecrets } from './secrets/secrets.ts';
import { operationUrl } from './wire/wire-request.ts';

export {
  GroupCounterBrokenEnvelope,
  GroupCounterError,
  type GroupCounterFailure,
  GroupCounterRefusal,
  GroupCounterTransportFailure,
  isGroupCounterFailure,
  type RetryAdvice,
  type TransportReason,
} from './client/client-failures.ts';
export type { Counters } from './client/read-client-answer.ts';

/** How long a call may take unless told otherwise, in milliseconds. */
export const DEFAULT_TIMEOUT_MS = 5000;

/** Whom a client calls, and as whom. */
export type ClientOptions = {
  /** One of HOSTS [page], or another http(s) URL; it may hold a gateway's path prefix. */
  baseUrl: string;
  /** The app [page]. */
  sdkappid: number;
  /** An administrator of the app [page]. */
  identifier: string;
  /** Its UserSig [usersig]; a function is asked at each call. */
  usersig: string | (() => string);
  /** For a whole call; 5000 by default, and above 3000, which the backend itself may take [overview]. */
  timeoutMs?: number;
  /** The global `fetch` by default. */
  fetch?: typeof fetch;
  /** Gives unsigned 32-bit integers for the parameter of this name [page]. */
  random?: () => number;
};

/** Reads counters of groups. */
export type GroupCounterClient = {
  /**
   * The counters named in the request, or all of the group [page]. Sends one call and never repeats it. Throws
   * GroupCounterRefusal, GroupCounterTransportFailure or GroupCounterBrokenEnvelope; an abort by `signal` is rethrown
   * as it is.
   */
  getGroupCounter: (request: GetGroupCounterRequest, options?: { signal?: AbortSignal }) => Promise<Counters>;
};

/** A client of one app at one host. Throws a TypeError or RangeError when an option cannot work. */
export function createClient(options: ClientOptions): GroupCounterClient {
  const { baseUrl } = readAddress(options);
  assertLongEnough(options);
  return {
    getGroupCounter: async (request, { signal } = {}) => {
      signal?.throwIfAborted();
      const usersig = typeof options.usersig === 'function' ? options.usersig() : options.usersig;
      const { note, mask } = createSecrets();
      note(usersig);
      const body = await send(
        callUrl({ ...options, baseUrl }, usersig, (options.random ?? randomUint32)()),
        { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(request) },
        { fetch: options.fetch ?? fetch, timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS, mask, signal },
      );
      return readClientAnswer(body, mask);
    },
  };
}

function assertLongEnough({ timeoutMs = DEFAULT_TIMEOUT_MS }: ClientOptions): void {
  if (!(timeoutMs > LIMITS.backendTimeoutMs)) {
    throw new RangeError(
      `Failed to create a client: timeoutMs is ${timeoutMs}, and the backend may take ${LIMITS.backendTimeoutMs} ms. Give more.`,
    );
  }
}

/** URL of one call; it holds the UserSig and is never shown. */
function callUrl({ baseUrl, sdkappid, identifier }: ClientOptions, usersig: string, random: number): string {
  return operationUrl(baseUrl, [
    ['sdkappid', String(sdkappid)],
    ['identifier', identifier],
    ['usersig', usersig],
    ['random', String(random)],
    ['contenttype', 'json'],
  ]);
}

function randomUint32(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
