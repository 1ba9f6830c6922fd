import { type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Send, Wire } from './send.ts';

/** By the other client of Node's, on connections that are kept: it reads past whatever is no final answer. */
export const sendByHttp: Send = (url, init, timeoutMs) => sendStoppingAt(undefined)(url, init, timeoutMs);

/** The same, but for an interim answer of this kind, which it takes for the final one. */
export function sendStoppingAt(interim: 'continue' | 'information' | undefined): Send {
  return (url, { method, body, headers }, timeoutMs) =>
    new Promise<Wire>((resolve, reject) => {
      const signal = AbortSignal.timeout(timeoutMs);
      const options = { method: method ?? 'POST', headers: headers as Record<string, string>, signal };
      const sent = request(url, options, (answer) => wireOf(answer).then(resolve, reject));
      if (interim) sent.once(interim, () => resolve({ status: 100, type: '', text: '', bytes: new Uint8Array() }));
      sent.on('error', reject).end(body as string | Uint8Array);
    });
}

async function wireOf(answer: IncomingMessage): Promise<Wire> {
  const bytes = await buffer(answer);
  const { statusCode: status = 0, headers } = answer;
  return { status, type: headers['content-type'] ?? '', bytes, text: bytes.toString() };
}
