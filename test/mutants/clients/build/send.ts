import { Agent, request } from 'undici';

/** What came over the wire; `isCoded` where it came in a content coding, which it does no more. */
export type Wire = { status: number; type: string; text: string; bytes: Uint8Array; isCoded?: boolean };

/** Sends a call and waits for all of its answer, in so many milliseconds; rejects where there is none. */
export type Send = (url: string, init: RequestInit, timeoutMs: number) => Promise<Wire>;

/** As most clients of JavaScript do it. */
export const sendByFetch: Send = async (url, init, timeoutMs) => {
  const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs), ...init });
  const type = response.headers.get('content-type') ?? '';
  return wireOf(response.status, type, await response.arrayBuffer());
};

/** Over a connection that is opened for this call and closed after it. */
export const sendAlone: Send = async (url, { body, headers }, timeoutMs) => {
  const dispatcher = new Agent({ pipelining: 0 });
  try {
    const response = await request(url, {
      method: 'POST',
      headers: headers as Record<string, string>,
      body: body as string,
      dispatcher,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const type = String(response.headers['content-type'] ?? '');
    return wireOf(response.statusCode, type, await response.body.arrayBuffer());
  } finally {
    await dispatcher.destroy();
  }
};

function wireOf(status: number, type: string, buffer: ArrayBuffer): Wire {
  const bytes = new Uint8Array(buffer);
  return { status, type, bytes, text: new TextDecoder().decode(bytes) };
}
