import type { NamedProxy } from './proxy.ts';
import { refusalOf, type Silence, silenceOf } from './silence.ts';
import { ProxyRefused, ProxyUnreachable } from './tunnel.ts';

/** The code of an error of Node's or undici's; `TIME_UP` where a time limit of ours ended the call. */
export function codeOfError(error: unknown): string {
  const { name, code, cause } = (error ?? {}) as { name?: unknown; code?: unknown; cause?: unknown };
  if (name === 'TimeoutError') return 'TIME_UP';
  // Node makes an error of its own of an abort, and tells the reason as its cause.
  if (cause !== undefined && (code === undefined || code === 'ABORT_ERR')) return codeOfError(cause);
  return typeof code === 'string' ? code : String(name ?? 'no code');
}

/** Why no answer came, by the error that came in its place; `proxy` is the one on the way, where the error does not say. */
export function silenceOfError(error: unknown, proxy?: NamedProxy): Silence {
  if (error instanceof ProxyRefused) return refusalOf(error.status, error.proxy);
  if (error instanceof ProxyUnreachable) return silenceOf(codeOfError(error.cause), error.proxy);
  return silenceOf(codeOfError(error), proxy);
}
