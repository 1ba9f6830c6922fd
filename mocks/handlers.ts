import { type HttpHandler, HttpResponse, http } from 'msw/http';
import { isPreflight } from '../contracts/oracles/request/request-seen.ts';
import type { StateChange } from '../contracts/scenarios/states.ts';
import { parseQuery, splitTarget } from '../contracts/wire/query.ts';
import { requestKindOf } from '../contracts/wire/request-kind.ts';
import { OPERATION_PATH } from '../openapi/generated/constants.ts';
import { answerApart } from './answer-apart.ts';
import { withCrossOrigin } from './answer-headers.ts';
import { type MockOptions, resolveOptions } from './options.ts';
import type { CheckUserSig } from './service/call.ts';
import type { Reply } from './service/reply.ts';
import type { ServiceRequest } from './service/request.ts';
import { createService } from './service/service.ts';
import { freshLimiter } from './service/world.ts';
import { createStates } from './states/states.ts';
import { looksLikeUserSig } from './user-sig/user-sig-shape.ts';

/** What the handlers may be told; everything has a default. */
export type HandlerOptions = MockOptions & {
  /**
   * Judges the UserSig of a call. By default only its shape is looked at: what verifies a signature is not in browsers.
   */
  checkUserSig?: CheckUserSig;
  /** The clock, in milliseconds since the epoch. */
  now?: () => number;
};

/** MSW handlers together with the world that they answer from. */
export type GroupCounterMock = {
  /** For `setupServer` or `setupWorker` of MSW; they answer on every host. */
  handlers: HttpHandler[];
  /** Sets up a provider state, or undoes it; visible at once. */
  setState(change: StateChange): void;
  /** Forgets all states and what was counted towards the limit. */
  reset(): void;
};

/**
 * MSW 3 handlers of the operation, on every host, for Node and browsers. Test groups (`gck.ok` and so on) need no state;
 * for states see `createGroupCounterMock`. Throws an Error for options that are not allowed.
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * import { createClient, signUserSig } from 'group-counter-kit/contracts';
 * import { groupCounterHandlers } from 'group-counter-kit/msw';
 * import { setupServer } from 'msw/node';
 *
 * const server = setupServer(...groupCounterHandlers({ unknowns: { 'missing-key': 'zero' } }));
 * server.listen();
 * const account = { sdkappid: 1400000000, identifier: 'administrator' };
 * const usersig = signUserSig(account.sdkappid, 'any key', account.identifier);
 * const client = createClient({ baseUrl: 'https://console.tim.qq.com', ...account, usersig });
 *
 * const counters = await client.getGroupCounter({ GroupId: 'gck.ok', GroupCounterKeys: ['like', 'absent'] });
 * assert.deepEqual(counters, [{ Key: 'like', Value: 5 }, { Key: 'absent', Value: 0 }]);
 * server.close();
 * ```
 */
export function groupCounterHandlers(options: HandlerOptions = {}): HttpHandler[] {
  return createGroupCounterMock(options).handlers;
}

/**
 * The handlers with their states. What MSW cannot do is left out: answers are never compressed, and one that is cut off
 * in the middle is a network error from the start.
 */
export function createGroupCounterMock(options: HandlerOptions = {}): GroupCounterMock {
  // Asked anew at each call: fake timers put another clock in its place, and take it away.
  const { now = () => Date.now(), checkUserSig = looksLikeUserSig, ...mockOptions } = options;
  const settings = resolveOptions(mockOptions);
  const service = createService({ ...mockOptions, checkUserSig });
  const states = createStates(service.world);
  const reply = (request: ServiceRequest): Reply => answerApart(request, settings) ?? service.handle(request, now());
  const answer = async (request: Request): Promise<Response> => toResponse(reply(await read(request)));
  const own = http.all(`*${OPERATION_PATH}`, ({ request }) => answer(request));
  // What is no call at all is left to the handlers of others.
  const others = http.all('*/v4/:service/:command', ({ request }) =>
    requestKindOf({ path: operationPathOf(request.url) }) === 'other-operation' ? answer(request) : undefined,
  );
  return {
    handlers: settings.otherOperations === 'ok' ? [own, others] : [own],
    setState: states.apply,
    reset() {
      states.reset();
      service.world.limiter = freshLimiter(settings);
    },
  };
}

async function read(request: Request): Promise<ServiceRequest> {
  const { method, url } = request;
  return {
    method,
    path: operationPathOf(url),
    host: new URL(url).host,
    query: parseQuery(splitTarget(url).query),
    body: new Uint8Array(await request.arrayBuffer()),
    preflight: isPreflight(method, Object.fromEntries(request.headers)),
  };
}

/** The path of an operation, of which a gateway's prefix is no part; any other path as it is. */
function operationPathOf(url: string): string {
  const { pathname } = new URL(url);
  return /\/v4\/\w+\/\w+$/.exec(pathname)?.[0] ?? pathname;
}

async function toResponse(reply: Reply): Promise<Response> {
  if (typeof reply !== 'string' && reply.delayMs !== undefined) await delay(reply.delayMs);
  switch (reply) {
    case 'close':
    case 'reset':
    case 'truncated':
      return HttpResponse.error();
    case 'hang':
      return new Promise(() => undefined);
    default: {
      const { status, headers, body } = withCrossOrigin(reply);
      const shown = { status, headers: { ...headers, connection: 'keep-alive' } };
      // A 204 may have no body, not even an empty one.
      if (status === 204) return new HttpResponse(null, shown);
      return new HttpResponse(typeof body === 'string' ? body : Uint8Array.from(body), shown);
    }
  }
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
