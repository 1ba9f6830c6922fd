import type { Socket } from 'node:net';

/** Numbers connections in the order in which their first requests came. */
export function numberConnections(): (socket: Socket) => number {
  const numbers = new WeakMap<Socket, number>();
  let latest = 0;
  return (socket) => {
    const known = numbers.get(socket);
    if (known !== undefined) return known;
    numbers.set(socket, ++latest);
    return latest;
  };
}
