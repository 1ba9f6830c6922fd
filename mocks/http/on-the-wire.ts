import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Ending } from '../journal/recorded.ts';

/** Numbers connections in the order in which their first requests came. */
export function numberConnections(): (socket: Socket) => number {
  const numbers = new WeakMap<Socket, number>();
  let latest = 0;
  return (socket) => {
    const number = numbers.get(socket) ?? ++latest;
    numbers.set(socket, number);
    return number;
  };
}

/** Notes when the client hangs up before it has the whole answer; `sinceArrival` says how many milliseconds that is. */
export function watchEnding(response: ServerResponse, sinceArrival: () => number): Ending {
  const ending: Ending = { isOurs: false };
  response.once('close', () => {
    if (!response.writableFinished && !ending.isOurs) ending.hungUpAfterMs = sinceArrival();
  });
  return ending;
}
