import { MAX_SCOPES } from './service/limiter.ts';
import { MAX_BODY_BYTES } from './service/service-request.ts';

/** Where the mock stops, whatever its clients do. Names that end in `Ms` are milliseconds, in `Bytes` bytes. */
export type Limits = { readonly [Name in keyof typeof MOCK_LIMITS]: number };

/** Those that a mock can be told; the others belong to the service, which is the same behind every door. */
export type SettableLimits = Omit<Limits, 'bodyBytes' | 'limiterScopes' | 'userSigs'>;

/** The limits of a mock that was told nothing else; `GET /__group-counter/health` shows those in force. */
export const MOCK_LIMITS = {
  connections: 4096,
  headerBytes: 16 * 1024,
  headers: 200,
  bodyBytes: MAX_BODY_BYTES,
  discardedBodyBytes: 16 * 1024 * 1024,
  heldBodyBytes: 128 * 1024 * 1024,
  headersMs: 10_000,
  requestMs: 30_000,
  keepAliveMs: 60_000,
  silentMs: 120_000,
  lingerMs: 2000,
  queuedBeforePause: 64,
  queued: 1000,
  queuedInAll: 20_000,
  journalExchanges: 1000,
  journalExchangesOfASecond: 500,
  journalBodyBytes: 4096,
  journalSeconds: 600,
  journalViolations: 1000,
  journalValueCharacters: 500,
  userSigs: 1000,
  limiterScopes: MAX_SCOPES,
  states: 10_000,
  statesOfOneGroup: 100,
};

/** What each limit is for, and what happens beyond it. */
export const LIMIT_MEANINGS: { readonly [Name in keyof Limits]: string } = {
  connections: 'connections at once; the next is closed as soon as it opens',
  headerBytes: 'bytes of request line and headers, query included; beyond: 60002, closed',
  headers: 'headers of a request; beyond: 60002, closed',
  bodyBytes: 'bytes of a body that are read; beyond: refused as too large',
  discardedBodyBytes: 'bytes of a body that are taken at all; beyond: refused as too large, closed',
  heldBodyBytes: 'bytes of all bodies that are still coming in; beyond: the connection that brings more is closed',
  headersMs: 'time for the headers of a request, and for a TLS handshake; beyond: closed',
  requestMs: 'time for a whole request; beyond: closed',
  keepAliveMs: 'time between two requests; beyond: closed',
  silentMs: 'time in which nothing moves on a connection, while an answer hangs or is not taken; beyond: closed',
  lingerMs: 'time for what was due and for the 60002, after bytes that are no HTTP; then closed',
  queuedBeforePause:
    'answers of one connection that wait for an earlier one; beyond: nothing more is read until some went out',
  queued: 'the same, of requests that came in one piece; beyond: closed',
  queuedInAll:
    'answers of all connections that wait for an earlier one; beyond: the connection that adds one is closed',
  journalExchanges: 'exchanges of the journal; the oldest is forgotten',
  journalExchangesOfASecond: 'exchanges of one second in the journal; the others are only counted',
  journalBodyBytes: 'bytes of a body in the journal; the rest is cut off',
  journalSeconds: 'seconds of the journal; the oldest is forgotten',
  journalViolations: 'violations of the journal, and as many hints; the oldest is forgotten',
  journalValueCharacters: 'characters of a value that a violation quotes; the rest is cut off',
  userSigs: 'decoded UserSigs that are kept; the oldest is decoded again when it comes again',
  limiterScopes: 'hosts that are counted apart, where the limit is one per host; the oldest starts anew',
  states: 'states that are set up at once, and so groups; the oldest is forgotten',
  statesOfOneGroup: 'states of one group, or of the app; the oldest of them is forgotten',
};
