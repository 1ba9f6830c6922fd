import { randomBytes } from 'node:crypto';
import type { ServerOptions } from '../../mocks/server.ts';
import { UsageError } from '../usage-error.ts';
import { writeAuthority } from './authority-file.ts';
import { startHostProxy } from './host-proxy.ts';

/** What every mock is told that a client is led to. */
export type StrictOptions = Pick<ServerOptions, 'unknowns' | 'otherOperations' | 'port' | 'tls'> & {
  secretKey: string;
};

/**
 * A mock that can be closed. Where it speaks HTTPS, with the file of the authority that vouches for it, and the URL of a
 * proxy that leads the hosts of the service to it.
 */
export type Vouched<Mock> = Mock & { caFile?: string; proxyUrl?: string };

/** What published clients leave out and no source demands; and what their set-up calls before, which is not ours to judge. */
const LENIENT = {
  unknowns: { 'random-absent-accepted': 'accepted', 'contenttype-accepted': 'accepted' },
  otherOperations: 'ok',
} as const;

/**
 * Starts a mock for a client, strict in all that a source demands, with a key of its own: a UserSig that got out opens
 * nothing else. Closing it takes its authority down.
 */
export async function startClientMock<Mock extends { close: () => Promise<void> }>(
  start: (options: StrictOptions) => Promise<Mock>,
  urlOf: (mock: Mock) => string,
  { tls = false, port = 0 }: { tls?: boolean; port?: number },
  now: number,
): Promise<Vouched<Mock>> {
  const options = { ...LENIENT, secretKey: randomBytes(32).toString('hex'), port };
  if (!tls) return asUsage(() => start(options));
  const files = await writeAuthority(now);
  const mock = await asUsage(() => start({ ...options, tls: files.tls })).catch((error) => {
    files.remove();
    throw error;
  });
  const proxy = await startHostProxy(Number(new URL(urlOf(mock)).port));
  const close = async (): Promise<void> => {
    files.remove();
    await Promise.all([proxy.close(), mock.close()]);
  };
  return { ...mock, close, caFile: files.caFile, proxyUrl: proxy.url };
}

/** A port that is taken is wrong usage. */
async function asUsage<Mock>(start: () => Promise<Mock>): Promise<Mock> {
  try {
    return await start();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
