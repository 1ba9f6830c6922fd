import { Buffer } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { MAX_BODY_BYTES } from '../service/request.ts';

/** Beyond this many bytes nothing more is read, not even to be thrown away. */
export const MAX_DISCARDED_BYTES = 16 * 1024 * 1024;

/** What came of a body. A flood was not read to its end, so the connection cannot be used again. */
export type Collected = { bytes: Buffer; flood: boolean };

const EMPTY = Buffer.alloc(0);

/**
 * Reads the body of a request and calls back once. Of a body over the limit just enough is kept to see that; the rest is
 * read and thrown away, so that the client gets its answer. Where the client goes away there is no call back.
 */
export function collectBody(request: IncomingMessage, done: (body: Collected) => void): void {
  let kept: Buffer[] = [];
  let received = 0;
  const finish = (flood: boolean): void => {
    const [only = EMPTY] = kept;
    done({ bytes: kept.length > 1 ? Buffer.concat(kept) : only, flood });
    kept = [];
  };
  const onData = (chunk: Buffer): void => {
    if (received <= MAX_BODY_BYTES) kept.push(chunk);
    received += chunk.length;
    if (received <= MAX_DISCARDED_BYTES) return;
    request.off('data', onData).off('end', onEnd).pause();
    finish(true);
  };
  const onEnd = (): void => finish(false);
  request.on('data', onData).on('end', onEnd);
}
