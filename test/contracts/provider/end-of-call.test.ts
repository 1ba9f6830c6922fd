import { getEventListeners } from 'node:events';
import { expect, it, vi } from 'vitest';
import { systemClock } from '../../../contracts/provider/clock.ts';
import { endOfCall } from '../../../contracts/provider/end-of-call.ts';
import { createSender } from '../../../contracts/provider/send-request.ts';
import { sendOver } from '../../../contracts/verify/fuzz/connection/send-over.ts';
import { nothingListens, serve } from '../../serve.ts';

it('a call ends when its time is over', () => {
  vi.useFakeTimers();
  try {
    const { signal } = endOfCall(200, new AbortController().signal);
    vi.advanceTimersByTime(199);
    expect(signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(signal.reason).toMatchObject({ name: 'TimeoutError' });
  } finally {
    vi.useRealTimers();
  }
});

it('a call ends with all others, for the reason that these have, be it before it began', () => {
  const run = new AbortController();
  const begun = endOfCall(60_000, run.signal);
  run.abort('enough');
  const late = endOfCall(60_000, run.signal);
  expect([begun.signal.reason, late.signal.reason]).toEqual(['enough', 'enough']);
  for (const { settled } of [begun, late]) settled();
});

it('a call that has settled is ended no more', () => {
  vi.useFakeTimers();
  try {
    const run = new AbortController();
    const { signal, settled } = endOfCall(200, run.signal);
    settled();
    vi.advanceTimersByTime(200);
    run.abort();
    expect(signal.aborted).toBe(false);
  } finally {
    vi.useRealTimers();
  }
});

it('calls that are answered, or are not, leave no listener behind with what ends all of them', async () => {
  const listens = vi.spyOn(AbortSignal.prototype, 'addEventListener');
  const sender = createSender();
  try {
    const call = (url: string) => sender.send({ method: 'POST', url, headers: {}, body: '{}' });
    const answered = await serve((_request, response) => response.end('{}'), call);
    const silent = await call(await nothingListens());
    expect([answered.response?.status, silent.trouble?.kind]).toEqual([200, 'unreachable']);
    const signals = listens.mock.contexts.flatMap((one) => (one instanceof AbortSignal ? [one] : []));
    // That of all calls, and one of each, to which Node listens.
    expect(new Set(signals).size).toBe(3);
    for (const signal of signals) expect(getEventListeners(signal, 'abort')).toEqual([]);
  } finally {
    listens.mockRestore();
    sender.close();
  }
});

it('nor do calls that are sent in a manner of their own', async () => {
  const run = new AbortController();
  const send = sendOver({ clock: systemClock, signal: run.signal }, {});
  const listening: number[] = [];
  const { response } = await serve(
    (_request, response) => {
      listening.push(getEventListeners(run.signal, 'abort').length);
      response.end('{}');
    },
    (url) => send({ method: 'POST', url, headers: {}, body: '{}' }),
  );
  listening.push(getEventListeners(run.signal, 'abort').length);
  expect([response?.status, ...listening]).toEqual([200, 1, 0]);
});
