import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clientWith, rejection } from './client-of.ts';

/** Never answers; fails as fetch does when its signal is aborted. */
const silent: typeof fetch = (_url, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });

/** Answers with a body that begins and never ends. */
const endless: typeof fetch = async (_url, init) =>
  new Response(
    new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{"ActionStatus":'));
        init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason));
      },
    }),
  );

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the time limit of a call', () => {
  it.each([
    ['no answer', silent],
    ['half a body', endless],
  ])('ends a call that gets %s after 5 s', async (_what, fetch) => {
    let settled = false;
    const failure = rejection(clientWith(fetch).getGroupCounter({ GroupId: 'kit' })).finally(() => {
      settled = true;
    });
    await vi.advanceTimersByTimeAsync(4999);
    expect(settled).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await failure).toMatchObject({ name: 'GroupCounterTransportFailure', reason: 'timeout' });
  });

  it('is what timeoutMs says', async () => {
    const failure = rejection(clientWith(silent, { timeoutMs: 3500 }).getGroupCounter({ GroupId: 'kit' }));
    await vi.advanceTimersByTimeAsync(3500);
    expect(String(await failure)).toContain('no whole answer in 3500 ms');
  });

  it('leaves no timer behind once an answer came', async () => {
    await clientWith(async () => new Response('{"ActionStatus":"OK","ErrorCode":0}')).getGroupCounter({
      GroupId: 'kit',
    });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("an abort by the caller's signal", () => {
  it('is rethrown as it is while the call is under way', async () => {
    const abort = new AbortController();
    const failure = rejection(clientWith(silent).getGroupCounter({ GroupId: 'kit' }, { signal: abort.signal }));
    const reason = new Error('the user went away');
    abort.abort(reason);
    expect(await failure).toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is rethrown without sending anything where it came before the call', async () => {
    const fetch = vi.fn(silent);
    const reason = new Error('too late');
    const failure = rejection(
      clientWith(fetch).getGroupCounter({ GroupId: 'kit' }, { signal: AbortSignal.abort(reason) }),
    );
    expect(await failure).toBe(reason);
    expect(fetch).not.toHaveBeenCalled();
  });
});
