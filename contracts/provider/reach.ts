import net from 'node:net';
import type { ProviderAddress } from './address.ts';
import { silenceOfError } from './road/silence-of-error.ts';
import { tryCertificate } from './trust.ts';

/** The provider cannot be reached at all: there is nothing to come to a verdict on. */
export class TargetUnreachable extends Error {
  override readonly name = 'TargetUnreachable';
  /** The base URL that was tried. */
  readonly target: string;
  /** Why, without an end. */
  readonly reason: string;
  /** What to do about it. */
  readonly instead: string;

  constructor(target: string, reason: string, cause: unknown, instead = 'Start the provider, or correct --base-url') {
    super(`Failed to reach ${target}: ${reason}. ${instead}.`, { cause });
    this.target = target;
    this.reason = reason;
    this.instead = instead;
  }
}

/**
 * Opens and closes one connection to the provider, or to the proxy on the way to it. Throws TargetUnreachable when that
 * fails, or its certificate is of no use. An abort ends the trial, which then says nothing.
 */
export async function assertReachable(
  { baseUrl, endpoint, proxy }: Pick<ProviderAddress, 'baseUrl' | 'endpoint' | 'proxy'>,
  signal?: AbortSignal,
  timeoutMs = 5000,
): Promise<void> {
  if (signal?.aborted) return;
  try {
    await tryConnection(proxy?.endpoint ?? endpoint, timeoutMs, signal);
    const silence = signal?.aborted
      ? undefined
      : await tryCertificate({ baseUrl, endpoint, ...(proxy && { proxy }) }, timeoutMs, signal);
    if (silence) throw new TargetUnreachable(baseUrl, silence.what, undefined, silence.instead);
  } catch (error) {
    if (signal?.aborted) return;
    if (error instanceof TargetUnreachable) throw error;
    const { what, instead } = silenceOfError(error, proxy);
    throw new TargetUnreachable(baseUrl, what, error, instead);
  }
}

/** Opens and closes a connection. An abort ends the trial, which then says nothing. */
async function tryConnection(to: ProviderAddress['endpoint'], timeoutMs: number, signal?: AbortSignal): Promise<void> {
  const socket = net.connect(to);
  try {
    await new Promise((resolve, reject) => {
      socket.once('connect', resolve);
      signal?.addEventListener('abort', resolve, { once: true });
      socket.once('error', reject);
      const late = Object.assign(new Error(`no connection within ${timeoutMs} ms`), { code: 'ETIMEDOUT' });
      socket.setTimeout(timeoutMs, () => reject(late));
    });
  } finally {
    socket.destroy();
  }
}
