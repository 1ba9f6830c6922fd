import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Account } from '../contracts/account/account.ts';
import { createGroupCalls } from './groups/group-calls.ts';
import { type Alter, createApi } from './http/api.ts';
import { createBodyReader } from './http/collect-body.ts';
import { createConnections, type ServerConnections } from './http/connections.ts';
import { CONTROL_PATH, createControl } from './http/control.ts';
import { createControlGuard } from './http/control-guard.ts';
import { createServer, type Guards } from './http/create-server.ts';
import { readHealth } from './http/health.ts';
import { createAnswerQueue } from './http/queue.ts';
import { unreadRecorder } from './http/record-call.ts';
import { createJournal, type Journal } from './journal/journal.ts';
import { createCredentialJudge } from './journal/judge-credential.ts';
import { type Limits, MOCK_LIMITS, type SettableLimits } from './limits.ts';
import { type MockOptions, resolveOptions, type Settings } from './options.ts';
import type { CheckUserSig } from './service/received-call.ts';
import { createService, type Service } from './service/service.ts';
import { freshLimiter } from './service/world.ts';
import { createStates } from './states/mock-states.ts';
import { createUserSigCheck } from './user-sig/check-user-sig.ts';

/** What a mock server may be told; everything has a default. */
export type ServerOptions = MockOptions & {
  /** 0, which is the default, takes a free one. */
  port?: number;
  /** 127.0.0.1 unless told otherwise. */
  host?: string;
  /** Other names by which the control endpoints may be called than those of this machine and `host`: names or addresses alone, without scheme, port, path or `*`. */
  allowedHosts?: readonly string[];
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
  /** Whether a reset leaves the journal as it is: for whoever judges by it what others may reset. */
  keepsJournal?: boolean;
  /** Other limits than the usual ones; `GET /__group-counter/health` shows those in force. */
  limits?: Partial<SettableLimits>;
};

/** A service with its check of UserSigs, which says how many decoded ones it keeps. */
export type VerifiedService = Service & { checkUserSig: CheckUserSig; keptUserSigs(): number };

/** A mock that is listening. `url` has no trailing slash; `account` is who may call it. */
export type RunningServer = {
  /** `http://127.0.0.1:PORT`, or `https:` with `tls`. */
  url: string;
  /** Where provider states are set: the `statesUrl` of `verify`. */
  statesUrl: string;
  /** Who may call, and the key that UserSigs are signed with. */
  account: Required<Pick<Account, 'sdkappid' | 'identifier' | 'secretKey'>>;
  /** What came so far. */
  journal(): Journal;
  /** Forgets states, journal and what was counted towards the limit. */
  reset(): void;
  /** Ends all connections, open calls too. */
  close(): Promise<void>;
};

/** The service with the real check of UserSigs: what the server runs, and what a defective one can be made from. */
export function createVerifiedService(options: MockOptions = {}): VerifiedService {
  const checkUserSig = createUserSigCheck(resolveOptions(options));
  return { ...createService({ ...options, checkUserSig }), checkUserSig, keptUserSigs: checkUserSig.kept };
}

/**
 * Starts the mock. Throws an Error for options that are not allowed, and for an address that cannot be had.
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * import { createClient, signUserSig } from 'group-counter-kit/contracts';
 * import { startServer } from 'group-counter-kit/server';
 *
 * const { url, account, journal, close } = await startServer();
 * const { sdkappid, identifier, secretKey } = account;
 * const usersig = signUserSig(sdkappid, secretKey, identifier);
 * const client = createClient({ baseUrl: url, sdkappid, identifier, usersig });
 *
 * await assert.rejects(client.getGroupCounter({ GroupId: 'gck.10010' }), { code: 10010, retry: 'never' });
 * assert.deepEqual(journal().totals.refused, { 10010: 1 });
 * await close();
 * ```
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const limits = limitsOf(options);
  const connections = createConnections();
  const queue = createAnswerQueue(limits);
  const guards = { limits, connections, queue };
  const { doors, ...parts } = assemble(guards, options);
  const server = createServer(guards, options.tls, doors);
  await listen(server, options, limits.connections);
  const url = urlOf(server, options);
  return {
    ...parts,
    url,
    statesUrl: `${url}${CONTROL_PATH}states`,
    close: () => close(server, connections),
  };
}

function assemble(guards: Guards, options: ServerOptions) {
  const settings = resolveOptions(options);
  const { now = Date.now, wait = unhurried, service = createVerifiedService(options), alter } = options;
  const guard = createControlGuard(options.host ?? '127.0.0.1', options.allowedHosts ?? []);
  const { world } = service;
  const account = accountOf(settings);
  const judgeCredential = createCredentialJudge(settings);
  const journal = createJournal([account.secretKey], { limits: guards.limits, judgeCredential });
  const states = createStates(world, guards.limits);
  const checkUserSig =
    'checkUserSig' in service ? (service as VerifiedService).checkUserSig : createUserSigCheck(settings);
  const groupCalls = createGroupCalls({ settings, checkUserSig, world, states });
  const reset = (): void => {
    states.reset();
    groupCalls.reset();
    if (!options.keepsJournal) journal.reset();
    world.limiter = freshLimiter(settings);
  };
  const { collect, held } = createBodyReader(guards.limits);
  const userSigs = (): number => ('keptUserSigs' in service ? (service as VerifiedService).keptUserSigs() : 0);
  const health = () => readHealth({ ...guards, heldBodyBytes: held, journal, states, world, userSigs });
  const stateDelayMs = settings.unknowns['read-after-write-delay'] === 'one-second' ? 1000 : 0;
  const api = createApi({ settings, service, groupCalls, journal, collect, now, wait, ...(alter && { alter }) });
  const control = createControl({ account, world, states, journal, stateDelayMs, wait, reset, health, collect, guard });
  const listener: RequestListener = (request, response) =>
    request.url?.startsWith(CONTROL_PATH) ? control(request, response) : api(request, response);
  const doors = { listener, noteUnread: unreadRecorder(journal, now) };
  return { doors, account, reset, journal: journal.read };
}

/** Waits, though not so that a process could not end meanwhile. */
function unhurried(ms: number): Promise<unknown> {
  return setTimeout(ms, undefined, { ref: false });
}

function accountOf({ sdkappid, secretKey, administrators }: Settings): RunningServer['account'] {
  return { sdkappid, identifier: administrators[0] ?? '', secretKey };
}

function limitsOf({ limits, timeouts = {} }: ServerOptions): Limits {
  const { headersMs, requestMs, keepAliveMs, ...others } = { ...MOCK_LIMITS, ...limits };
  const { headers = headersMs, request = requestMs, keepAlive = keepAliveMs } = timeouts;
  return { ...others, headersMs: headers, requestMs: request, keepAliveMs: keepAlive };
}

function listen(server: Server, { host = '127.0.0.1', port = 0 }: ServerOptions, backlog: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const message = `Failed to listen on ${host}:${port}: ${cause.message}. Choose another port, or 0 for a free one.`;
      reject(new Error(message, { cause }));
    });
    server.listen(port, host, backlog, () => {
      // From here on it says that a connection could not be accepted, for want of file descriptors for instance. Its
      // client is told by the operating system, and the others go on.
      server.on('error', () => undefined);
      resolve();
    });
  });
}

function urlOf(server: Server, { tls, host = '127.0.0.1' }: ServerOptions): string {
  const { port } = server.address() as AddressInfo;
  const name = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? (host.includes(':') ? `[${host}]` : host);
  return `${tls ? 'https' : 'http'}://${name}:${port}`;
}

function close(server: Server, connections: ServerConnections): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    connections.destroyAll();
  });
}

export type { Alter } from './http/api.ts';
export type { Health } from './http/health.ts';
export type { Hint, Journal, Violation } from './journal/journal.ts';
export type { JournalExchange } from './journal/recorded-call.ts';
export type { Limits, SettableLimits } from './limits.ts';
export type { MockOptions } from './options.ts';
export type { NoAnswer, RawReply, Reply, ServiceAnswer as Answer } from './service/reply.ts';
export type { Service } from './service/service.ts';
export type { ServiceRequest } from './service/service-request.ts';
