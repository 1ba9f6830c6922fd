import { Client, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import type { ProviderAddress } from '../../contracts/provider/address.ts';

/** Connections that carry one call each at a time, as the VUs of k6 do. */
export type ConnectionPool = {
  /** The one that has been free for longest, or undefined where all are taken. */
  take: () => Dispatcher | undefined;
  giveBack: (connection: Dispatcher) => void;
  /** Ends all, with the calls that are still under way. */
  destroy: () => Promise<void>;
};

/** So many connections to a provider; each is opened by its first call. Off this machine through the proxy, where one is set. */
export function openConnections(provider: ConnectedTo, count: number): ConnectionPool {
  const all = Array.from({ length: count }, () => connectionTo(provider));
  const free = [...all];
  return {
    take: () => free.shift(),
    giveBack: (connection) => void free.push(connection),
    destroy: async () => void (await Promise.all(all.map((connection) => connection.destroy()))),
  };
}

type ConnectedTo = Pick<ProviderAddress, 'origin' | 'isLoopback'>;

function connectionTo({ origin, isLoopback }: ConnectedTo): Dispatcher {
  const options = { pipelining: 1, maxResponseSize: MOST_BYTES };
  if (isLoopback) return new Client(origin, options);
  return new EnvHttpProxyAgent({ ...options, connections: 1 });
}

/** No answer of this operation comes near: what is longer counts as none. */
const MOST_BYTES = 16 * 1024 * 1024;
