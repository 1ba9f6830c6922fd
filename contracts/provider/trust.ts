import { isIP } from 'node:net';
import tls from 'node:tls';
import type { ProviderAddress } from './address.ts';

/** Why a certificate keeps calls from being sent, and what to do about it. */
export type CertificateTrouble = { what: string; instead: string };

const UNTRUSTED = /^(SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_(GET|VERIFY)_\w+|CERT_UNTRUSTED)$/;
const UNUSABLE = /^(CERT_\w+|ERR_TLS_CERT_\w+)$/;

/** What is wrong with a certificate, by the code of Node's error; undefined where that is about something else. */
export function certificateTrouble(code: string): CertificateTrouble | undefined {
  if (UNTRUSTED.test(code)) {
    const instead = 'Name the file of its authority (PEM) in the variable NODE_EXTRA_CA_CERTS, which k6 is told of too';
    return { what: `the certificate is not trusted (${code})`, instead };
  }
  if (!UNUSABLE.test(code)) return undefined;
  return { what: `the certificate is not valid (${code})`, instead: 'Give the server one that is, for this host' };
}

/**
 * What keeps a TLS connection to the provider from being trusted; undefined where nothing does, and where something else is
 * wrong than its certificate, which the first call will tell.
 */
export async function tryCertificate(
  { baseUrl, endpoint }: Pick<ProviderAddress, 'baseUrl' | 'endpoint'>,
  timeoutMs: number,
): Promise<CertificateTrouble | undefined> {
  if (!baseUrl.startsWith('https:')) return undefined;
  const socket = tls.connect({ ...endpoint, ...(isIP(endpoint.host) === 0 && { servername: endpoint.host }) });
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
