import { randomBytes } from 'node:crypto';
import type { ServerOptions } from '../../mocks/server.ts';
import { UsageError } from '../usage-error.ts';
import { type AuthorityFile, writeAuthority } from './authority-file.ts';

/** What every mock is told that a client is led to. */
export type StrictOptions = Pick<ServerOptions, 'secretKey' | 'unknowns' | 'port' | 'tls'> & { secretKey: string };

/** A mock that can be closed, with the file of the authority that vouches for it where it speaks HTTPS. */
export type Vouched<Mock> = Mock & { caFile?: string };

/**
 * Starts a mock for a client: strict, with a key of its own, so that a UserSig that got out opens nothing else. What
 * published clients leave out, and no source demands, is let pass. Closing it takes its authority down.
 */
export async function startClientMock<Mock extends { close: () => Promise<void> }>(
  start: (options: StrictOptions) => Promise<Mock>,
  { tls = false, port = 0 }: { tls?: boolean; port?: number },
  now: number,
): Promise<Vouched<Mock>> {
  const secretKey = randomBytes(32).toString('hex');
  const files: AuthorityFile | undefined = tls ? await writeAuthority(now) : undefined;
  try {
    const unknowns = { 'random-absent-accepted': 'accepted', 'contenttype-accepted': 'accepted' } as const;
    const mock = await start({ secretKey, unknowns, port, ...(files && { tls: files.tls }) });
    const close = async (): Promise<void> => {
      files?.remove();
      await mock.close();
    };
    return { ...mock, close, ...(files && { caFile: files.caFile }) };
  } catch (error) {
    files?.remove();
    // A port that is taken is wrong usage.
    throw new UsageError((error as Error).message);
  }
}
