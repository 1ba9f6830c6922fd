// @vitest-environment jsdom
import { setupServer } from 'msw/node';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { groupCounterHandlers, type HandlerOptions } from '../../mocks/handlers.ts';
import { OPERATION_PATH } from '../../openapi/index.ts';

/** What of a page is used here: the project's own types know of none. */
declare const window: object;
declare const document: { defaultView: object };
declare const XMLHttpRequest: new () => {
  status: number;
  responseText: string;
  onloadend: () => void;
  open(method: string, url: string): void;
  setRequestHeader(name: string, value: string): void;
  send(body: string): void;
};

function intercept(options: HandlerOptions = {}): void {
  const server = setupServer(...groupCounterHandlers(options));
  server.listen();
  onTestFinished(() => server.close());
}

// The library that signs does not load in a page; the handlers look at the shape of a UserSig alone.
const QUERY = `sdkappid=1400000000&identifier=administrator&usersig=eJ${'x'.repeat(80)}&random=7&contenttype=json`;
const URL_OF_CALL = `https://provider.test${OPERATION_PATH}?${QUERY}`;

/** The code that fetch of the page gets. */
async function fetched(groupId: string, init: RequestInit = {}): Promise<unknown> {
  const response = await fetch(URL_OF_CALL, { method: 'POST', body: JSON.stringify({ GroupId: groupId }), ...init });
  return ((await response.json()) as { ErrorCode: unknown }).ErrorCode;
}

/** What XMLHttpRequest of the page gets; a network error is status 0. */
function requested(groupId: string, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.onloadend = () => resolve({ status: request.status, text: request.responseText });
    request.open('POST', URL_OF_CALL);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.send(JSON.stringify({ GroupId: groupId }));
  });
}

describe('the handlers in a page', () => {
  it('answer fetch and XMLHttpRequest', async () => {
    intercept();
    expect(document.defaultView).toBe(window);
    expect(await fetched('gck.ok')).toBe(0);
    const { status, text } = await requested('gck.10010', { 'content-type': 'application/json' });
    expect([status, JSON.parse(text)]).toMatchObject([200, { ErrorCode: 10010 }]);
  });

  it('let it read what a gateway says, and see a connection that closes as one', async () => {
    intercept();
    expect((await requested('gck.fault-http-502')).status).toBe(502);
    expect((await requested('gck.fault-close')).status).toBe(0);
  });
});

describe('the handlers under fake timers', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('answer without a timer that somebody would have to advance', async () => {
    intercept();
    expect(await fetched('gck.ok')).toBe(0);
    expect(JSON.parse((await requested('gck.ok')).text)).toMatchObject({ ErrorCode: 0 });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leave a call that hangs to the time-out of its client', async () => {
    intercept();
    const gone = new AbortController();
    setTimeout(() => gone.abort(), 3000);
    const call = expect(fetched('gck.fault-hang', { signal: gone.signal })).rejects.toThrow(/abort/);
    await vi.advanceTimersByTimeAsync(3000);
    await call;
  });
});

it('the limit follows the clock of a test, whichever came first', async () => {
  intercept({ callsPerSecond: 1 });
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  vi.setSystemTime(1_000_000);
  expect([await fetched('gck.ok'), await fetched('gck.ok')]).toEqual([0, 60007]);
  vi.setSystemTime(1_001_000);
  expect(await fetched('gck.ok')).toBe(0);
});

it('a path that is none of ours is left to others', async () => {
  intercept({ otherOperations: 'ok' });
  const other = await fetch(`https://provider.test${OPERATION_PATH.replace('get_', 'update_')}`, { method: 'POST' });
  expect(await other.json()).toMatchObject({ ActionStatus: 'OK' });
});
