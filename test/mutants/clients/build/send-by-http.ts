import { type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import type { Send, Wire } from './send.ts';

/** By the other client of Node's, on connections that are kept: it reads past whatever is no final answer. */
export const sendByHttp: Send = (url, init, timeoutMs) => sendStoppingAt(undefined)(url, init, timeoutMs);

/** The same, but sends its body only once it is told to go on. */
export const sendExpecting: Send = (url, { method, body, headers }, timeoutMs) =>
  new Promise<Wire>((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const text = body as string;
    const expecting = { ...(headers as Record<string, string>), expect: '100-continue' };
    const options = {
      method: method ?? 'POST',
      headers: { ...expecting, 'content-length': Buffer.byteLength(text) },
      signal,
    };
    const sent = request(url, options, (answer) => wireOf(answer).then(resolve, reject));
    sent.on('error', reject).once('continue', () => sent.end(text));
    sent.flushHeaders();
  });

/** The same, but for an interim answer of this kind, which it takes for the final one. */
export function sendStoppingAt(interim: 'continue' | 'information' | undefined): Send {
  return (url, { method, body, headers }, timeoutMs) =>
    new Promise<Wire>((resolve, reject) => {
      const signal = AbortSignal.timeout(timeoutMs);
      const asking = { 'accept-encoding': 'gzip', ...(headers as Record<string, string>) };
      const options = { method: method ?? 'POST', headers: asking, signal };
      const sent = request(url, options, (answer) => wireOf(answer).then(resolve, reject));
      if (interim) sent.once(interim, () => resolve({ status: 100, type: '', text: '', bytes: new Uint8Array() }));
      sent.on('error', reject).end(body as string | Uint8Array);
    });
}

async function wireOf(answer: IncomingMessage): Promise<Wire> {
  const { statusCode: status = 0, headers } = answer;
  const sent = await buffer(answer);
  const isCoded = headers['content-encoding'] === 'gzip';
  const bytes = isCoded ? gunzipSync(sent) : sent;
  return { status, type: headers['content-type'] ?? '', bytes, text: bytes.toString(), isCoded };
}
