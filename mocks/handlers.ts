import { type HttpHandler, http } from 'msw/http';
import type { StateChange } from '../contracts/scenarios/states.ts';
import { requestKindOf } from '../contracts/wire/request-kind.ts';
import { OPERATION_PATH } from '../openapi/generated/constants.ts';
import { checkOutcome } from './msw/choose.ts';
import type { HandlerOptions } from './msw/handler-options.ts';
import { createMswDoor, type MswDoor, operationPathOf } from './msw/msw-door.ts';
import type { HandlerJournal } from './msw/msw-journal.ts';
import type { MswOutcome } from './msw/outcome.ts';
import { playAsAsked, playOutcomes } from './msw/play.ts';

/** What handlers saw, for tests to assert. */
export type HandlersSeen = {
  /** The bodies that were sent, as JSON values, in the order they came; what is no JSON as its text. */
  sent(): readonly unknown[];
  /** The whole of it: method, URL, headers and answer of each call, and what the calls broke of the contract. */
  journal(): HandlerJournal;
};

/** MSW handlers together with the world that they answer from. */
export type GroupCounterMock = HandlersSeen & {
  /** For `setupServer` or `setupWorker` of MSW; they answer on every host. */
  handlers: HttpHandler[];
  /** Sets up a provider state, or undoes it; visible at once. */
  setState(change: StateChange): void;
  /** Forgets all states, the journal and what was counted towards the limit. */
  reset(): void;
};

/** Handlers for `server.use(...handlers(…))` or `setupServer`, and what they saw. */
export type OutcomeHandlers = HttpHandler[] & HandlersSeen;

/**
 * MSW 3 handlers, for Node and browsers, that answer every call of the operation with this outcome, whatever group it
 * asks for; several are played in turn, and the last one from then on. A call that is wrong in itself (no GroupId, a
 * method other than POST) is refused for that, and no limit of calls is counted. Throws an Error, with the nearest name,
 * for an outcome that there is not.
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * import { handlers } from 'group-counter-kit/msw';
 * import { setupServer } from 'msw/node';
 *
 * const limited = handlers(['limit-exceeded', 'limit-exceeded', 'ok']);
 * const server = setupServer(...limited);
 * server.listen();
 *
 * const url = 'https://console.tim.qq.com/v4/group_open_http_svc/get_group_counter?sdkappid=1&identifier=me&usersig=test&random=1&contenttype=json';
 * const call = async () => (await fetch(url, { method: 'POST', body: '{"GroupId":"shop"}' })).text();
 * const answers = [await call(), await call(), await call()];
 *
 * assert.deepEqual(answers.map((text) => JSON.parse(text).ErrorCode), [60007, 60007, 0]);
 * assert.deepEqual(limited.sent()[0], { GroupId: 'shop' });
 * server.close();
 * ```
 */
export function handlers(
  outcome: MswOutcome | readonly MswOutcome[],
  options: Omit<HandlerOptions, 'callsPerSecond' | 'onUnknownTestGroup'> = {},
): OutcomeHandlers {
  const outcomes: readonly MswOutcome[] = isSeveral(outcome) ? outcome : [outcome];
  if (outcomes.length === 0)
    throw new Error('Failed to make handlers: the list of outcomes is empty. Name at least one.');
  outcomes.forEach(checkOutcome);
  const door = createMswDoor({ ...options, callsPerSecond: 'unlimited' }, (states) => playOutcomes(outcomes, states));
  return Object.assign(handlersOf(door), seenBy(door));
}

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
  const door = createMswDoor(options, () => playAsAsked(options.onUnknownTestGroup));
  return { handlers: handlersOf(door), ...seenBy(door), setState: door.states.apply, reset: door.reset };
}

function handlersOf({ answer, servesOthers }: MswDoor): HttpHandler[] {
  const own = http.all(`*${OPERATION_PATH}`, ({ request }) => answer(request));
  // What is no call at all is left to the handlers of others.
  const others = http.all('*/v4/:service/:command', ({ request }) =>
    requestKindOf({ path: operationPathOf(request.url) }) === 'other-operation' ? answer(request) : undefined,
  );
  return servesOthers ? [own, others] : [own];
}

function seenBy({ journal }: MswDoor): HandlersSeen {
  return { sent: journal.bodies, journal: journal.read };
}

function isSeveral(outcome: MswOutcome | readonly MswOutcome[]): outcome is readonly MswOutcome[] {
  return Array.isArray(outcome);
}

export type { HandlerOptions } from './msw/handler-options.ts';
export type { HandlerJournal } from './msw/msw-journal.ts';
export type { MswOutcome as Outcome, OutcomeName } from './msw/outcome.ts';
export { jsonResponse } from './msw/response.ts';
