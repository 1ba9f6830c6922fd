import { type buildConnector, Client, buildConnector as connectorOf, type Dispatcher } from 'undici';
import type { ProviderAddress } from '../../contracts/provider/address.ts';
import type { ProxyServer } from '../../contracts/provider/road/proxy.ts';
import { connectToProxy, openTunnel } from '../../contracts/provider/road/tunnel.ts';

/** Connections that carry one call each at a time, as the VUs of k6 do. */
export type ConnectionPool = {
  /** The one that has been free for longest, or undefined where all are taken. */
  take: () => Dispatcher | undefined;
  giveBack: (connection: Dispatcher) => void;
  /** Ends all, with the calls that are still under way. */
  destroy: () => Promise<void>;
};

type ConnectedTo = Pick<ProviderAddress, 'origin' | 'endpoint' | 'proxy'>;

/** So many connections to a provider, through its proxy where it has one; each is opened by its first call. */
export function openConnections(provider: ConnectedTo, count: number): ConnectionPool {
  const { origin, proxy } = provider;
  const options = { pipelining: 1, maxResponseSize: MOST_BYTES, ...(proxy && { connect: through(proxy, provider) }) };
  const all = Array.from({ length: count }, () => new Client(origin, options));
  const free: Dispatcher[] = [...all];
  return {
    take: () => free.shift(),
    giveBack: (connection) => void free.push(connection),
    destroy: async () => void (await Promise.all(all.map((connection) => connection.destroy()))),
  };
}

/** No answer of this operation comes near: what is longer counts as none. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Connects by the way of a proxy: http goes to the proxy itself, https through a tunnel of its making. */
function through(proxy: ProxyServer, { endpoint }: ConnectedTo): buildConnector.connector {
  const secure = connectorOf({});
  return (options, done) => {
    const fail = (error: Error) => done(error, null);
    if (options.protocol === 'https:')
      openTunnel(proxy, endpoint).then((httpSocket) => secure({ ...options, httpSocket }, done), fail);
    else connectToProxy(proxy).then((socket) => done(null, socket), fail);
  };
}
