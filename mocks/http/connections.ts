import type { Server, Socket } from 'node:net';

/** The connections of one server, from the first byte on: also those that speak no HTTP or are not through with TLS. */
export type ServerConnections = {
  watch(server: Server): void;
  open(): number;
  /** How many were closed as soon as they opened, for want of room. */
  refused(): number;
  destroyAll(): void;
};

export function createConnections(): ServerConnections {
  const sockets = new Set<Socket>();
  let refused = 0;
  return {
    watch(server) {
      server.on('connection', (socket) => {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
      });
      server.on('drop', () => refused++);
    },
    open: () => sockets.size,
    refused: () => refused,
    destroyAll() {
      for (const socket of sockets) socket.destroy();
    },
  };
}
