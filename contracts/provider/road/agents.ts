import type {
  Agent,
  AgentOptions,
  ClientRequest,
  ClientRequestArgs,
  OutgoingHttpHeaders,
  RequestOptions,
} from 'node:http';
import process from 'node:process';
import type { Duplex } from 'node:stream';
import { type NamedProxy, type ProxyServer, proxyFor } from './proxy.ts';
import { connectToProxy, openTunnel } from './tunnel.ts';

// An import of node:http makes Node load its fetch and WebSocket too, for their names: a tenth of a second. TLS takes half of
// that, so it is loaded where it is spoken.
const http = process.getBuiltinModule('node:http');
const https = () => process.getBuiltinModule('node:https');

/** Connections for calls to this URL: straight, or through the proxy that is meant for it. */
export function agentTo(url: string, options: AgentOptions = {}): Agent {
  const proxy = proxyFor(url);
  const secure = url.startsWith('https:');
  if (proxy === undefined) return secure ? new (https().Agent)(options) : new http.Agent(options);
  return secure ? tunnelAgent(proxy, options) : new ForwardAgent(proxy, options);
}

type CallOptions = RequestOptions & { agent: Agent; headers: OutgoingHttpHeaders };

/** Begins a call; its agent is one for this URL. */
export function beginCall(url: string, options: CallOptions): ClientRequest {
  if (url.startsWith('https:')) return https().request(url, options);
  const { agent, headers } = options;
  if (!(agent instanceof ForwardAgent)) return http.request(url, options);
  return http.request(url, { ...options, path: url, headers: { ...headers, ...agent.headers } });
}

/** The proxy that answers in its own name what it does not pass on: calls by https it cannot answer. */
export function answeringProxy(agent: Agent): NamedProxy | undefined {
  return agent instanceof ForwardAgent ? agent.proxy : undefined;
}

type Connected = (error: Error | null, socket: Duplex) => void;
type Target = ClientRequestArgs & { signal?: AbortSignal };

/** Calls by http go to the proxy, with the whole URL in place of the path. */
class ForwardAgent extends http.Agent {
  readonly #proxy: ProxyServer;
  readonly proxy: NamedProxy;

  constructor(proxy: ProxyServer, options: AgentOptions) {
    super(options);
    this.#proxy = proxy;
    this.proxy = { shown: proxy.shown, variable: proxy.variable };
  }

  /** What opens the proxy, with each call. */
  get headers(): Record<string, string> {
    const { authorization } = this.#proxy;
    return authorization === undefined ? {} : { 'proxy-authorization': authorization };
  }

  override createConnection({ signal }: Target, connected?: Connected): undefined {
    hand(connectToProxy(this.#proxy, signal), connected);
  }
}

/** Calls by https go through a tunnel that the proxy opens, and that it cannot look into. */
function tunnelAgent(proxy: ProxyServer, options: AgentOptions): Agent {
  const agent = new (https().Agent)(options);
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (target: Target, connected?: Connected): undefined => {
    const end = { host: target.host ?? '', port: Number(target.port) };
    const tunnel = openTunnel(proxy, end, target.signal);
    hand(
      tunnel.then((socket) => connect({ ...target, socket } as Target) as Duplex),
      connected,
    );
  };
  return agent;
}

/** Hands a connection to an agent once it is there. */
function hand(connection: Promise<Duplex>, connected: Connected = () => {}): void {
  // An agent looks at the connection only where there was no error.
  connection.then(
    (socket) => connected(null, socket),
    (error: Error) => connected(error, undefined as unknown as Duplex),
  );
}
