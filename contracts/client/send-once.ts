import { GroupCounterTransportFailure } from './client-failures.ts';

/** How a call is sent. `mask` takes out what must not show in a failure. */
export type ClientSending = {
  fetch: typeof fetch;
  timeoutMs: number;
  mask: (text: string) => string;
  signal: AbortSignal | undefined;
};

/**
 * The body of an answer with HTTP status 200. Throws GroupCounterTransportFailure where there is none; where the
 * caller's signal was aborted, its reason.
 */
export async function send(
  url: string,
  init: RequestInit,
  { fetch, timeoutMs, mask, signal }: ClientSending,
): Promise<Uint8Array> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), timeoutMs);
  const either = signal ? AbortSignal.any([signal, limit.signal]) : limit.signal;
  try {
    // A redirect is an answer like another: following it would carry the UserSig to wherever it points.
    const response = await fetch(url, { ...init, redirect: 'manual', signal: either });
    if (response.status === 200) return new Uint8Array(await response.arrayBuffer());
    await response.body?.cancel();
    throw wrongStatus(response.status);
  } catch (error) {
    if (error instanceof GroupCounterTransportFailure) throw error;
    if (signal?.aborted) throw signal.reason;
    if (limit.signal.aborted) throw new GroupCounterTransportFailure('timeout', `no whole answer in ${timeoutMs} ms.`);
    throw noConnection(mask(reasonOf(error)));
  } finally {
    clearTimeout(timer);
  }
}

function wrongStatus(status: number): GroupCounterTransportFailure {
  const message = `the HTTP status is ${status}, where this API answers 200 to whatever reaches it.`;
  return new GroupCounterTransportFailure('http-status', message, { status });
}

/** What `fetch` throws may quote the URL, which holds the UserSig: only the innermost message goes on, masked. */
function noConnection(shown: string): GroupCounterTransportFailure {
  return new GroupCounterTransportFailure('connection', `no answer came: ${shown}.`, { cause: new Error(shown) });
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause !== undefined) return reasonOf(error.cause);
  return 'code' in error && typeof error.code === 'string' ? `${error.code} ${error.message}`.trim() : error.message;
}
