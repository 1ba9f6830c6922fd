import net from 'node:net';
import type { ProviderAddress } from './address.ts';
import { tryCertificate } from './trust.ts';

/** The provider cannot be reached at all: there is nothing to come to a verdict on. */
export class TargetUnreachable extends Error {
  override readonly name = 'TargetUnreachable';
  /** The base URL that was tried. */
  readonly target: string;

  constructor(target: string, reason: string, cause: unknown, instead = 'Start the provider, or correct --base-url') {
    super(`Failed to reach ${target}: ${reason}. ${instead}.`, { cause });
    this.target = target;
  }
}

/**
 * Opens and closes one connection to the provider. Throws TargetUnreachable when that fails, or its certificate is of no
 * use. An abort ends the trial, which then says nothing.
 */
export async function assertReachable(
  { baseUrl, endpoint }: Pick<ProviderAddress, 'baseUrl' | 'endpoint'>,
  signal?: AbortSignal,
  timeoutMs = 5000,
): Promise<void> {
  if (signal?.aborted) return;
  const socket = net.connect(endpoint);
  try {
    await new Promise((resolve, reject) => {
      socket.once('connect', resolve);
      signal?.addEventListener('abort', resolve, { once: true });
      socket.once('error', reject);
      socket.setTimeout(timeoutMs, () => reject(new Error(`no connection within ${timeoutMs} ms`)));
    });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new TargetUnreachable(baseUrl, code ?? message, cause);
  } finally {
    socket.destroy();
  }
  if (signal?.aborted) return;
  const untrusted = await tryCertificate({ baseUrl, endpoint }, timeoutMs);
  if (untrusted) throw new TargetUnreachable(baseUrl, untrusted.what, undefined, untrusted.instead);
}
