import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Account } from '../../contracts/account/account.ts';
import { injectedValues } from '../../contracts/account/injected-values.ts';
import type { StateChange } from '../../contracts/scenarios/states.ts';
import { splitTarget } from '../../contracts/wire/query.ts';
import { TEST_GROUPS } from '../fixtures/test-groups.ts';
import type { JournalWriter } from '../journal/journal.ts';
import { MAX_BODY_BYTES } from '../service/service-request.ts';
import type { World } from '../service/world.ts';
import type { States } from '../states/mock-states.ts';
import { readStateRequest } from '../states/state-request.ts';
import type { CollectBody } from './collect-body.ts';
import type { ControlGuard } from './control-guard.ts';
import type { Health } from './health.ts';
import { sendJson, sendText } from './send-reply.ts';

/** Everything of the kit's own is under this path. */
export const CONTROL_PATH = '/__group-counter/';

export type ControlParts = {
  account: Required<Pick<Account, 'sdkappid' | 'identifier' | 'secretKey'>>;
  world: World;
  states: States;
  journal: JournalWriter;
  /** How long a state takes to be visible, and what waits that long. */
  stateDelayMs: number;
  wait: (ms: number) => Promise<unknown>;
  reset: () => void;
  health: () => Health;
  collect: CollectBody;
  guard: ControlGuard;
};

/** With what whoever sets up a state may call with, and the wrong values that a pact asks for: Pact's verifiers need no more. */
type OpenControl = ControlParts & { issue: () => object };

type Route = { method: 'GET' | 'POST'; handle: (parts: OpenControl, response: ServerResponse, body: string) => void };

const ROUTES: Readonly<Record<string, Route>> = {
  health: { method: 'GET', handle: ({ health }, response) => sendJson(response, health()) },
  journal: { method: 'GET', handle: ({ journal }, response) => sendJson(response, journal.read()) },
  groups: { method: 'GET', handle: ({ world }, response) => sendJson(response, describeGroups(world)) },
  states: { method: 'POST', handle: changeState },
  reset: {
    method: 'POST',
    handle: ({ reset }, response) => {
      reset();
      sendJson(response, { status: 'ok' });
    },
  },
};

/** Answers the kit's own calls. */
export function createControl(closed: ControlParts) {
  const parts = { ...closed, issue: createIssue(closed.account) };
  return (message: IncomingMessage, response: ServerResponse): void =>
    parts.collect(message, ({ bytes, flood }) => {
      const name = splitTarget(message.url ?? '').path.slice(CONTROL_PATH.length);
      const route = Object.hasOwn(ROUTES, name) ? ROUTES[name] : undefined;
      const refusal = parts.guard(message);
      if (flood) response.destroy();
      else if (refusal !== undefined) sendJson(response, { error: refusal.error }, refusal.status);
      else if (route === undefined)
        sendJson(response, { error: `There is no ${CONTROL_PATH}${name}. Use one of: ${listRoutes()}.` }, 404);
      else if (message.method !== route.method)
        sendJson(response, { error: `${message.method} is not for this. Use one of: ${listRoutes()}.` }, 405);
      else if (bytes.length > MAX_BODY_BYTES) sendText(response, `The body is over ${MAX_BODY_BYTES} bytes.`, 413);
      else handle(route, parts, response, bytes.toString());
    });
}

/** Whatever one call breaks, the process goes on. */
function handle(route: Route, parts: OpenControl, response: ServerResponse, body: string): void {
  try {
    route.handle(parts, response, body);
  } catch (error) {
    if (response.headersSent) response.destroy();
    else
      sendJson(response, { error: `The mock broke: ${error instanceof Error ? error.message : String(error)}` }, 500);
  }
}

function changeState(parts: OpenControl, response: ServerResponse, body: string): void {
  const read = readStateRequest(body, parts.account.sdkappid);
  if ('problem' in read) sendText(response, read.problem, 400);
  else if (parts.stateDelayMs === 0) makeState(parts, response, read.change);
  else parts.wait(parts.stateDelayMs).then(() => makeState(parts, response, read.change));
}

function makeState({ states, issue }: OpenControl, response: ServerResponse, change: StateChange | undefined): void {
  if (change !== undefined) states.apply(change);
  sendJson(response, change?.action === 'teardown' ? {} : issue());
}

/** To sign all of them takes a millisecond. They are right for an hour, of which this is little. */
const ISSUED_FOR_MS = 60_000;

/** Gives what can be called with, made anew when it is a minute old. */
function createIssue(account: ControlParts['account']): () => object {
  let issued = {};
  let anewAt = 0;
  return () => {
    if (performance.now() >= anewAt) {
      issued = injectedValues(account);
      anewAt = performance.now() + ISSUED_FOR_MS;
    }
    return issued;
  };
}

function describeGroups({ groups }: World) {
  const made = [...groups].map(([GroupId, { existence, type, permitted, broken, counters }]) => {
    const GroupCounter = Array.from(counters, ([Key, { value }]) => ({ Key, Value: String(value) }));
    return { GroupId, existence, type, permitted, broken, GroupCounter };
  });
  return { testGroups: TEST_GROUPS.map(({ id, title, selects }) => ({ GroupId: id, title, selects })), groups: made };
}

function listRoutes(): string {
  return Object.entries(ROUTES)
    .map(([name, { method }]) => `${method} ${CONTROL_PATH}${name}`)
    .join(', ');
}
