import type { Cause } from '../../openapi/generated/constants.ts';

/** An HTTP answer before it is encoded: a door compresses the body where `content-encoding` says gzip. */
export type RawReply = { status: number; headers: Record<string, string>; body: string | Uint8Array };

/** No whole answer: the connection is closed, reset, left open without an answer, or closed in the middle of one. */
export type NoAnswer = 'close' | 'reset' | 'hang' | 'truncated';

/**
 * An answer of the service. `cause` is why it was refused, for the journal and for `alter`; it is not sent. `delayMs` is
 * how long the service takes for it: the door waits.
 */
export type ServiceAnswer = RawReply & { cause?: Cause; delayMs?: number };

/** What the service says to a request. */
export type Reply = ServiceAnswer | NoAnswer;

/** The headers of nearly every answer, frozen, so that a door may know them by what they are and write them as it did before. */
export const JSON_HEADERS: Record<string, string> = Object.freeze({ 'content-type': 'application/json' });
