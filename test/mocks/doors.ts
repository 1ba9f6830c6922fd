import { getResponse } from 'msw/utils/get-response';
import type { Call, Scenario } from '../../contracts/scenarios/all-scenarios.ts';
import type { GivenState, StateChange } from '../../contracts/scenarios/states.ts';
import type { Exchange } from '../../contracts/wire/exchange.ts';
import type { WireRequest } from '../../contracts/wire/wire-request.ts';
import { createGroupCounterMock, type HandlerOptions } from '../../mocks/handlers.ts';
import { type MockOptions, SAMPLE_ACCOUNT } from '../../mocks/options.ts';
import { createVerifiedService, type RunningServer } from '../../mocks/server.ts';
import { createStates } from '../../mocks/states/mock-states.ts';
import { createUserSigCheck } from '../../mocks/user-sig/check-user-sig.ts';
import { requestOf, serviceRequest } from './service-request.ts';

/** A way to the service: where states are set, and calls sent. */
export type Door = {
  change(change: StateChange): Promise<void>;
  send(call: Call): Promise<Exchange>;
};

/** Straight to the service. */
export function serviceDoor(options: MockOptions = {}): Door {
  const service = createVerifiedService(options);
  const states = createStates(service.world);
  return {
    change: async (change) => states.apply(change),
    send: async (call) => {
      const request = requestOf(call);
      const reply = service.handle(serviceRequest(request), Date.now());
      if (typeof reply === 'string') return closed(request);
      return exchange(request, reply.status, reply.headers, Buffer.from(reply.body));
    },
  };
}

/** The HTTP server, states through its endpoint. */
export function serverDoor(server: RunningServer): Door {
  return {
    change: async (change) => {
      const answer = await fetch(server.statesUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(change),
      });
      if (!answer.ok) throw new Error(`Failed to make the state: ${await answer.text()}`);
    },
    send: (call) => {
      const request = requestOf(call, server.url);
      return receive(request, fetch(request.url, init(request)));
    },
  };
}

/** MSW's handlers as strict as the server, with the real check of UserSigs. */
export function handlerDoor(options: HandlerOptions = {}): Door {
  const checkUserSig = createUserSigCheck({ secretKey: options.secretKey ?? SAMPLE_ACCOUNT.secretKey });
  const mock = createGroupCounterMock({ strict: true, checkUserSig, ...options });
  return {
    change: async (change) => mock.setState(change),
    send: (call) => {
      const request = requestOf(call);
      const incoming = new Request(request.url, init(request));
      return receive(request, getResponse(mock.handlers, incoming));
    },
  };
}

/** Sets the scenario's states up, sends its call, and tears them down. */
export async function play(door: Door, { given, call }: Pick<Scenario, 'given' | 'call'>): Promise<Exchange> {
  for (const state of given) await door.change(change(state, 'setup'));
  const result = await door.send(call);
  for (const state of given) await door.change(change(state, 'teardown'));
  return result;
}

export function change({ state, params }: GivenState, action: StateChange['action']): StateChange {
  return { state, action, params: { SDKAppID: SAMPLE_ACCOUNT.sdkappid, ...params } } as StateChange;
}

function init({ method, headers, body }: WireRequest): RequestInit {
  // Neither fetch nor MSW's requests can have a body with GET; the scenario's point is the method.
  if (method === 'GET') return { method, headers };
  return { method, headers, body: typeof body === 'string' ? body : Uint8Array.from(body) };
}

async function receive(request: WireRequest, response: Promise<Response | undefined>): Promise<Exchange> {
  const answer = await response.catch(() => undefined);
  if (answer === undefined || answer.type === 'error') return closed(request);
  return exchange(request, answer.status, Object.fromEntries(answer.headers), Buffer.from(await answer.arrayBuffer()));
}

function exchange(request: WireRequest, status: number, headers: Record<string, string>, bytes: Buffer): Exchange {
  const response = { status, headers, body: bytes.toString(), utf8: Buffer.from(bytes.toString()).equals(bytes) };
  return { ...base(request), response };
}

function closed(request: WireRequest): Exchange {
  return { ...base(request), trouble: { kind: 'closed', message: 'closed without an answer' } };
}

function base({ method, url, headers }: WireRequest): Omit<Exchange, 'response' | 'trouble'> {
  return { request: { method, url, headers, body: '' }, startedAt: 0, durationMs: 0 };
}
