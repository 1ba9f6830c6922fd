import type { Buffer } from 'node:buffer';
import type { Socket } from 'node:net';

/** So many bytes are read at a time. An answer of the service that is larger is rare. */
const SLICE = 4096;

const sliced = new WeakSet<Socket>();

/**
 * Has what comes in on a connection read in slices. Node reads all that has come, tens of thousands of chunks it may be,
 * before it looks whether the call was ended meanwhile; what is left of slices is dropped then.
 */
export function readInSlices(socket: Socket): void {
  if (sliced.has(socket)) return;
  sliced.add(socket);
  const push = socket.push.bind(socket);
  socket.push = (bytes: Buffer | null, encoding) => {
    if (bytes === null || bytes.length <= SLICE) return push(bytes, encoding);
    let wantsMore = true;
    for (let start = 0; start < bytes.length; start += SLICE)
      wantsMore = push(bytes.subarray(start, start + SLICE), encoding);
    return wantsMore;
  };
}
