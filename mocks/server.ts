import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Account } from '../contracts/provider/target.ts';
import { createUserSigCheck } from './credentials.ts';
import { type Alter, createApi } from './http/api.ts';
import { CONTROL_PATH, createControl } from './http/control.ts';
import { answerMalformed } from './http/malformed.ts';
import { createJournal, type Journal } from './journal.ts';
import { createMask } from './mask.ts';
import { type MockOptions, resolveOptions, type Settings } from './options.ts';
import { createService, type Service } from './service/service.ts';
import { freshLimiter } from './service/world.ts';
import { createStates } from './states.ts';

export type ServerOptions = MockOptions & {
  /** 0, which is the default, takes a free one. */
  port?: number;
  /** 127.0.0.1 unless told otherwise. */
  host?: string;
  /** PEM texts; with them the server speaks HTTPS only. */
  tls?: { cert: string; key: string };
  /** The clock, in milliseconds since the epoch. */
  now?: () => number;
  /** Waits so many milliseconds. */
  wait?: (ms: number) => Promise<unknown>;
  /** Another service than the right one. It must serve the app of the other options. */
  service?: Service;
  /** Changes answers on their way out. */
  alter?: Alter;
  /** How long a client may take, in milliseconds: for its headers, for a whole request, between two requests. */
  timeouts?: { headers?: number; request?: number; keepAlive?: number };
};

/** A mock that is listening. `url` has no trailing slash; `account` is who may call it. */
export type RunningServer = {
  url: string;
  statesUrl: string;
  account: Required<Pick<Account, 'sdkappid' | 'identifier' | 'secretKey'>>;
  journal(): Journal;
  /** Forgets states, journal and what was counted towards the limit. */
  reset(): void;
  /** Ends all connections, open calls too. */
  close(): Promise<void>;
};

/** The service with the real check of UserSigs: what the server runs, and what a defective one can be made from. */
export function createVerifiedService(options: MockOptions = {}): Service {
  return createService({ ...options, checkUserSig: createUserSigCheck(resolveOptions(options)) });
}

/** Starts the mock. Throws an Error for options that are not allowed, and for an address that cannot be had. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const settings = resolveOptions(options);
  const { listener, ...parts } = assemble(settings, options);
  const server = createServer(options, listener);
  await listen(server, options);
  const url = urlOf(server, options);
  return {
    ...parts,
    url,
    statesUrl: `${url}${CONTROL_PATH}states`,
    close: () => close(server),
  };
}

function assemble(settings: Settings, options: ServerOptions) {
  const { now = Date.now, wait = setTimeout, service = createVerifiedService(options), alter } = options;
  const { sdkappid, secretKey, administrators, unknowns } = settings;
  const account = { sdkappid, identifier: administrators[0] ?? '', secretKey };
  const journal = createJournal(createMask([secretKey]));
  const states = createStates(service.world);
  const reset = (): void => {
    states.reset();
    journal.reset();
    service.world.limiter = freshLimiter(settings);
  };
  const stateDelayMs = unknowns['read-after-write-delay'] === 'one-second' ? 1000 : 0;
  const api = createApi({ service, journal, now, ...(alter && { alter }) });
  const control = createControl({ account, world: service.world, states, journal, stateDelayMs, wait, reset });
  const listener: RequestListener = (request, response) =>
    request.url?.startsWith(CONTROL_PATH) ? control(request, response) : api(request, response);
  return { listener, account, reset, journal: journal.read };
}

function createServer({ tls, timeouts = {} }: ServerOptions, listener: RequestListener): Server {
  const { headers = 10_000, request = 30_000, keepAlive = 60_000 } = timeouts;
  const limits = {
    headersTimeout: headers,
    requestTimeout: request,
    keepAliveTimeout: keepAlive,
    // How often the two above are looked at.
    connectionsCheckingInterval: Math.min(headers, 5_000),
  };
  const server = tls ? createHttpsServer({ ...limits, ...tls }, listener) : createHttpServer(limits, listener);
  return server.on('clientError', answerMalformed);
}

function listen(server: Server, { host = '127.0.0.1', port = 0 }: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const message = `Failed to listen on ${host}:${port}: ${cause.message}. Choose another port, or 0 for a free one.`;
      reject(new Error(message, { cause }));
    });
    server.listen(port, host, resolve);
  });
}

function urlOf(server: Server, { tls, host = '127.0.0.1' }: ServerOptions): string {
  const { port } = server.address() as AddressInfo;
  const name = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? (host.includes(':') ? `[${host}]` : host);
  return `${tls ? 'https' : 'http'}://${name}:${port}`;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

export type { Alter } from './http/api.ts';
export type { Journal, JournalExchange, Violation } from './journal.ts';
export type { MockOptions } from './options.ts';
export type { Answer, NoAnswer, RawReply, Reply } from './service/reply.ts';
export type { ServiceRequest } from './service/request.ts';
export type { Service } from './service/service.ts';
