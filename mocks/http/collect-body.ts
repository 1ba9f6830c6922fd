import { Buffer } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { Limits } from '../limits.ts';

/** What came of a body. A flood was not read to its end, so the connection cannot be used again. */
export type CollectedBody = { bytes: Buffer; flood: boolean };

/** Reads the body of a request and calls back once; where the client goes away there is no call back. */
export type CollectBody = (request: IncomingMessage, done: (body: CollectedBody) => void) => void;

const EMPTY = Buffer.alloc(0);

/**
 * Of a body over the limit just enough is kept to see that; the rest is read and thrown away, so that the client gets its
 * answer. `held` is how many bytes wait for the rest of their body, of all requests.
 */
export function createBodyReader(limits: Pick<Limits, 'bodyBytes' | 'discardedBodyBytes' | 'heldBodyBytes'>) {
  let heldByAll = 0;
  const collect: CollectBody = (request, done) => {
    let kept: Buffer[] = [];
    let received = 0;
    let held = 0;
    const hold = (bytes: number): void => {
      held += bytes;
      heldByAll += bytes;
    };
    const release = (): void => {
      hold(-held);
      request.socket.off('close', release);
    };
    const keep = (chunk: Buffer): void => {
      // Most bodies come in one piece and are answered at once: those are not worth counting. A request that is answered
      // before its end never closes by itself.
      if (kept.length === 1) request.socket.on('close', release);
      if (kept.length > 0) hold(held === 0 ? received + chunk.length : chunk.length);
      kept.push(chunk);
    };
    const finish = (flood: boolean): void => {
      const [only = EMPTY] = kept;
      done({ bytes: kept.length > 1 ? Buffer.concat(kept) : only, flood });
      if (kept.length > 1) release();
      kept = [];
    };
    const onData = (chunk: Buffer): void => {
      if (received <= limits.bodyBytes) keep(chunk);
      received += chunk.length;
      if (held > 0 && heldByAll > limits.heldBodyBytes) request.destroy();
      if (received <= limits.discardedBodyBytes) return;
      request.off('data', onData).off('end', onEnd).pause();
      finish(true);
    };
    const onEnd = (): void => finish(false);
    request.on('data', onData).on('end', onEnd);
  };
  return { collect, held: () => heldByAll };
}
