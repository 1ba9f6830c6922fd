/** When a call ends at the latest; `settled` is said as soon as there is nothing left to end. */
export type EndOfCall = { signal: AbortSignal; settled: () => void };

/**
 * A signal of one call: aborted when its time is over, or when all calls are `ended`. By a listener that is taken away again:
 * what `AbortSignal.any` makes of a signal stays with it for a while, which takes a good part of the time of a quick call.
 */
export function endOfCall(timeoutMs: number, ended?: AbortSignal): EndOfCall {
  const end = new AbortController();
  const timeIsUp = () => end.abort(new DOMException(`no end within ${timeoutMs} ms`, 'TimeoutError'));
  const timer = setTimeout(timeIsUp, timeoutMs).unref();
  const stop = () => end.abort(ended?.reason);
  if (ended?.aborted) stop();
  else ended?.addEventListener('abort', stop);
  const settled = () => {
    clearTimeout(timer);
    ended?.removeEventListener('abort', stop);
  };
  return { signal: end.signal, settled };
}
