import net, { type Socket } from 'node:net';
import process from 'node:process';
import type { NamedProxy, ProxyServer } from './proxy.ts';

// Loaded where they are needed: TLS takes Node a while.
const http = () => process.getBuiltinModule('node:http');
const tls = () => process.getBuiltinModule('node:tls');

/** The proxy itself cannot be reached; `cause` says why. */
export class ProxyUnreachable extends Error {
  override readonly name = 'ProxyUnreachable';
  readonly proxy: NamedProxy;

  constructor({ shown, variable }: NamedProxy, cause: unknown) {
    super(`Failed to reach the proxy ${shown}. Correct ${variable}.`, { cause });
    this.proxy = { shown, variable };
  }
}

/** A proxy that was asked for the way to a host and did not open it; `code` has what it answered, 0 for nothing. */
export class ProxyRefused extends Error {
  override readonly name = 'ProxyRefused';
  /** As errors of Node have one. */
  readonly code: string;
  readonly proxy: NamedProxy;

  constructor({ shown, variable }: NamedProxy, status: number) {
    super(`Failed to get through the proxy ${shown}: it answered ${status}. Correct ${variable}.`);
    this.proxy = { shown, variable };
    this.code = `PROXY_${status}`;
  }
}

/** Longer than the way through a proxy takes to anywhere. */
const PROXY_TIMEOUT_MS = 10_000;

/** Opens a connection to a proxy. Rejects with ProxyUnreachable, or with the reason of the signal. */
export async function connectToProxy(proxy: ProxyServer, signal?: AbortSignal): Promise<Socket> {
  signal?.throwIfAborted();
  const { endpoint, secure } = proxy;
  const named = net.isIP(endpoint.host) === 0 && { servername: endpoint.host };
  const socket = secure ? tls().connect({ ...endpoint, ...named }) : net.connect(endpoint);
  const stop = () => void socket.destroy(signal?.reason as Error);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise((resolve, reject) => {
      socket.once(secure ? 'secureConnect' : 'connect', () => resolve(socket.setTimeout(0)));
      socket.once('error', reject);
      socket.setTimeout(PROXY_TIMEOUT_MS, () => socket.destroy(timeUp()));
    });
  } catch (cause) {
    throw signal?.aborted ? cause : new ProxyUnreachable(proxy, cause);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** Has a proxy open a connection to a host. Rejects as `connectToProxy` does, or with ProxyRefused. */
export async function openTunnel(
  proxy: ProxyServer,
  { host, port }: { host: string; port: number },
  signal?: AbortSignal,
): Promise<Socket> {
  const through = await connectToProxy(proxy, signal);
  const path = `${net.isIPv6(host) ? `[${host}]` : host}:${port}`;
  const authorization = proxy.authorization && { 'proxy-authorization': proxy.authorization };
  const headers = { host: path, ...authorization };
  const asked = http().request({
    method: 'CONNECT',
    path,
    headers,
    createConnection: () => through,
    ...(signal && { signal }),
  });
  asked.setTimeout(PROXY_TIMEOUT_MS, () => asked.destroy(timeUp()));
  return new Promise((resolve, reject) => {
    const refuse = (status: number) => {
      through.destroy();
      reject(new ProxyRefused(proxy, status));
    };
    asked.once('connect', ({ statusCode = 0 }) => {
      if (statusCode < 200 || statusCode > 299) return refuse(statusCode);
      resolve(through.setTimeout(0));
    });
    // Whoever answers CONNECT in another way is no proxy.
    asked.once('response', ({ statusCode = 0 }) => refuse(statusCode));
    asked.once('error', (error) => (signal?.aborted ? reject(error) : refuse(0)));
    asked.end();
  });
}

function timeUp(): Error {
  return Object.assign(new Error(`nothing came within ${PROXY_TIMEOUT_MS} ms`), { code: 'ETIMEDOUT' });
}
