import type { NamedProxy } from './proxy.ts';
import { silenceOf, type WhyNoAnswer } from './silence.ts';
import { ProxyRefused, ProxyUnreachable } from './tunnel.ts';

/** The code of an error of Node's or undici's; `TIME_UP` where a time limit of ours ended the call. */
export function codeOfError(error: unknown): string {
  const { name, code, cause } = (error ?? {}) as { name?: unknown; code?: unknown; cause?: unknown };
  if (name === 'TimeoutError') return 'TIME_UP';
  // Node makes an error of its own of an abort, and tells the reason as its cause.
  if (cause !== undefined && (code === undefined || code === 'ABORT_ERR')) return codeOfError(cause);
  return typeof code === 'string' ? code : String(name ?? 'no code');
}

/** Why no answer came, by the error that came in its place. */
export function silenceOfError(error: unknown, proxy?: NamedProxy): WhyNoAnswer {
  return silenceOf(codeOfError(error), isOfProxy(error) ? error.proxy : proxy);
}

/** Whether it is the proxy that failed, and not who is behind it. */
export function isOfProxy(error: unknown): error is ProxyRefused | ProxyUnreachable {
  return error instanceof ProxyRefused || error instanceof ProxyUnreachable;
}
