import { ERROR_CODES } from '../../openapi/generated/constants.ts';

/** When to send a refused call again [codes]: `never`, `soon` (with back-off), `next-second` or `next-minute`. */
export type RetryAdvice = (typeof ERROR_CODES)[keyof typeof ERROR_CODES]['retry'];

/** Why there was no HTTP answer that could be used. */
export type TransportReason = 'connection' | 'timeout' | 'http-status' | 'not-utf8' | 'not-json';

/**
 * Base of what `getGroupCounter` fails with. Not of this family, because the caller caused them: the reason of an abort
 * by the caller's own signal, and the errors of `createClient` about its options.
 */
export abstract class GroupCounterError extends Error {}

/**
 * The service refused the call: FAIL with an ErrorCode [page], `code`. `info` is the ErrorInfo that came with it, for
 * people; `retry` is undefined for a code that is not documented.
 */
export class GroupCounterRefusal extends GroupCounterError {
  override readonly name = 'GroupCounterRefusal';
  readonly code: number;
  readonly info: string;
  readonly retry: RetryAdvice | undefined;

  constructor(code: number, info: string) {
    const known = documented(code);
    const meaning = info || known?.meaning || 'no text came with it';
    super(`Failed to get group counters: the service refused with ErrorCode ${code}: ${meaning}`);
    this.code = code;
    this.info = info;
    this.retry = known?.retry;
  }
}

/** No HTTP answer to use. `status` is there where an answer came. */
export class GroupCounterTransportFailure extends GroupCounterError {
  override readonly name = 'GroupCounterTransportFailure';
  readonly reason: TransportReason;
  readonly status: number | undefined;

  constructor(reason: TransportReason, message: string, { status, cause }: { status?: number; cause?: unknown } = {}) {
    super(`Failed to get group counters: ${message}`, cause === undefined ? undefined : { cause });
    this.reason = reason;
    this.status = status;
  }
}

/** JSON came, but not an answer of this API. `path` is a JSON pointer to what is wrong. */
export class GroupCounterBrokenEnvelope extends GroupCounterError {
  override readonly name = 'GroupCounterBrokenEnvelope';
  readonly path: string;

  constructor(path: string, problem: string) {
    super(`Failed to get group counters: the answer is not one of this API: ${problem}`);
    this.path = path;
  }
}

/** The three ways in which a call fails, told apart by `name`. */
export type GroupCounterFailure = GroupCounterRefusal | GroupCounterTransportFailure | GroupCounterBrokenEnvelope;

/** Whether something thrown is one of the three failures of `getGroupCounter`. */
export function isGroupCounterFailure(thrown: unknown): thrown is GroupCounterFailure {
  return thrown instanceof GroupCounterError;
}

function documented(code: number): { meaning: string; retry: RetryAdvice } | undefined {
  const codes: Readonly<Record<number, { meaning: string; retry: RetryAdvice }>> = ERROR_CODES;
  return Object.hasOwn(codes, code) ? codes[code] : undefined;
}
