import { request } from 'node:http';
import { type Send, sendByFetch, type Wire } from './send.ts';

/** What came as it came, a piece at a time. */
export type Pieces = {
  status: number;
  type: string;
  length: string | undefined;
  /** Of its headers, as they are spelt. */
  names: readonly string[];
  pieces: Buffer[];
  isWhole: boolean;
};

/** Sends a call over a connection of its own and makes what it will of the pieces of the answer, whole or not. */
export function sendReading(read: (came: Pieces) => Uint8Array): Send {
  return (url, { body, headers }, timeoutMs) =>
    new Promise<Wire>((resolve, reject) => {
      const signal = AbortSignal.timeout(timeoutMs);
      const options = { method: 'POST', headers: headers as Record<string, string>, agent: false, signal } as const;
      const sent = request(url, options, (answer) => {
        const { statusCode: status = 0, headers: said } = answer;
        const pieces: Buffer[] = [];
        const names = answer.rawHeaders.filter((_, index) => index % 2 === 0);
        const end = (): void => {
          const type = said['content-type'] ?? '';
          const came = { status, type, length: said['content-length'], names, pieces, isWhole: answer.complete };
          try {
            const bytes = read(came);
            resolve({ status, type, bytes, text: Buffer.from(bytes).toString() });
          } catch (error) {
            reject(error as Error);
          }
        };
        answer
          .on('data', (piece: Buffer) => pieces.push(piece))
          .on('error', () => {})
          .on('close', end);
      });
      sent.on('error', reject).end(body as string);
    });
}

/** Throws where the message was cut off. */
export function whole({ pieces, isWhole }: Pieces): Buffer {
  if (!isWhole) throw new Error('the answer was cut off');
  return Buffer.concat(pieces);
}

/** Asks for a few keys at a time and makes one answer of all; the first that is no success is that of the whole. */
export function sendInBatches(size: number): Send {
  return async (url, init, timeoutMs) => {
    const { GroupCounterKeys: keys = [], ...others } = JSON.parse(String(init.body)) as { GroupCounterKeys?: string[] };
    if (keys.length <= size) return sendByFetch(url, init, timeoutMs);
    const batches = Array.from({ length: Math.ceil(keys.length / size) }, (_, index) =>
      keys.slice(index * size, (index + 1) * size),
    );
    const wires: Wire[] = [];
    for (const GroupCounterKeys of batches) {
      const wire = await sendByFetch(
        url,
        { ...init, body: JSON.stringify({ ...others, GroupCounterKeys }) },
        timeoutMs,
      );
      if (!wire.text.includes('"ErrorCode":0,')) return wire;
      wires.push(wire);
    }
    const lists = wires.map(({ text }) => /\[(.*)\]/.exec(text)?.[1] ?? '').filter(Boolean);
    const text = `{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0,"GroupCounter":[${lists.join(',')}]}`;
    return { status: 200, type: 'application/json', text, bytes: new TextEncoder().encode(text) };
  };
}
