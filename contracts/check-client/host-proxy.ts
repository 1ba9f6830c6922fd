import { type AddressInfo, connect } from 'node:net';
import process from 'node:process';
import type { Duplex } from 'node:stream';
import { HOSTS } from '../../openapi/generated/constants.ts';

/** A proxy that is listening. */
export type HostProxy = { url: string; close: () => Promise<void> };

const SERVICE_HOSTS = new Set<string>(HOSTS.map(({ url }) => new URL(url).hostname));

/**
 * Starts a proxy for HTTPS, which leads the documented hosts of the service to a port of this machine, and all others to
 * where they are: so a client that knows no other host than the service's calls the mock, and nothing of it is changed.
 */
export async function startHostProxy(mockPort: number): Promise<HostProxy> {
  const open = new Set<Duplex>();
  // Not by an import, which makes Node load far more.
  const server = process
    .getBuiltinModule('node:http')
    .createServer((_request, response) => response.writeHead(501).end());
  server.on('connection', (socket) => track(socket, open));
  server.on('connect', ({ url = '' }, client, head) => {
    const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(url) ?? [];
    const to = SERVICE_HOSTS.has(host.toLowerCase())
      ? connect(mockPort, '127.0.0.1')
      : connect(Number(port), host.replace(/^\[(.*)\]$/, '$1'));
    track(to, open);
    to.once('connect', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      to.write(head);
      to.pipe(client).pipe(to);
    });
    // Where one end is gone, the other has nobody to talk to.
    to.on('error', () => client.destroy()).on('close', () => client.destroy());
    client.on('error', () => to.destroy()).on('close', () => to.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

function track(socket: Duplex, open: Set<Duplex>): void {
  open.add(socket);
  socket.once('close', () => open.delete(socket));
}
