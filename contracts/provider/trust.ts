import { isIP } from 'node:net';
import process from 'node:process';
import type { ProviderAddress } from './address.ts';
import { type SilenceId, silenceId, silenceOf, type WhyNoAnswer } from './road/silence.ts';
import { openTunnel } from './road/tunnel.ts';

/** What is wrong with a certificate or with TLS, by the code of an error; undefined where that is about something else. */
function certificateTrouble(code: string): WhyNoAnswer | undefined {
  return ABOUT_TLS.has(silenceId(code)) ? silenceOf(code) : undefined;
}

const ABOUT_TLS: ReadonlySet<SilenceId> = new Set(['untrusted', 'other-host', 'certificate-invalid', 'no-tls']);

/**
 * What keeps a TLS connection to the provider from being trusted; undefined where nothing does, and where something else is
 * wrong than its certificate or its TLS, which the first call will tell. Rejects where a proxy opens no way there.
 */
export async function tryCertificate(
  { baseUrl, endpoint, proxy }: Pick<ProviderAddress, 'baseUrl' | 'endpoint' | 'proxy'>,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<WhyNoAnswer | undefined> {
  if (!baseUrl.startsWith('https:')) return undefined;
  const through = proxy && { socket: await openTunnel(proxy, endpoint, signal) };
  const name = isIP(endpoint.host) === 0 && { servername: endpoint.host };
  // Loaded where it is spoken: it takes Node a while.
  const socket = process.getBuiltinModule('node:tls').connect({ ...endpoint, ...through, ...name });
  try {
    return await new Promise((resolve) => {
      socket.once('secureConnect', () => resolve(undefined));
      socket.once('error', ({ code = '' }: NodeJS.ErrnoException) => resolve(certificateTrouble(code)));
      socket.once('close', () => resolve(undefined));
      socket.setTimeout(timeoutMs, () => resolve(undefined));
    });
  } finally {
    socket.destroy();
  }
}
