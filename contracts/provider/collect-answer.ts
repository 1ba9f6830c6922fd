import { Buffer } from 'node:buffer';
import type { IncomingMessage } from 'node:http';

/** Each piece costs the same, whatever its size; whoever writes an answer token by token needs some hundreds. */
const MOST_PIECES = 10_000;

/** A body that comes in: its bytes so far, and what was too much of it. */
export type Collected = { bytes: () => Buffer; readonly tooLarge: string | undefined };

/** Collects a body, and ends the answer where it has more bytes than these or comes in too many pieces. */
export function collect(response: IncomingMessage, maxBytes: number): Collected {
  let [whole, size, pieces] = [Buffer.alloc(0), 0, 0];
  let tooLarge: string | undefined;
  response.on('data', (piece: Buffer) => {
    pieces += 1;
    if (size + piece.length > maxBytes) tooLarge = `the answer has more than ${maxBytes} bytes`;
    else if (pieces > MOST_PIECES) tooLarge = `the answer came in more than ${MOST_PIECES} pieces`;
    if (tooLarge !== undefined) return void response.destroy();
    // Copied, as each piece by itself would keep all that came in with it.
    if (size + piece.length > whole.length) whole = Buffer.concat([whole], 2 * (size + piece.length));
    size += piece.copy(whole, size);
  });
  return {
    bytes: () => whole.subarray(0, size),
    get tooLarge() {
      return tooLarge;
    },
  };
}
