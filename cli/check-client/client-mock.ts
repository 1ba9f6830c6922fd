import { randomBytes } from 'node:crypto';
import type { TestGroupId } from '../../mocks/fixtures/test-groups.ts';
import { createVerifiedService, type RunningServer, startServer } from '../../mocks/server.ts';
import { mapGroups } from '../../mocks/service/mapped-groups.ts';
import { type AuthorityFile, writeAuthority } from './authority-file.ts';

/** The mock that a client is led to; `caFile` where it speaks HTTPS. */
export type ClientMock = RunningServer & { caFile?: string };

export type ClientMockOptions = { tls?: boolean; port?: number; map: ReadonlyMap<string, TestGroupId>; now: number };

/** Nothing of what a client sends is to be forgotten before it is judged. */
const LIMITS = {
  journalExchanges: 50_000,
  journalExchangesOfASecond: 5000,
  journalViolations: 50_000,
};

/** Starts the mock in all its strictness, with a key of its own: a UserSig that got out opens nothing else. */
export async function startClientMock({ tls = false, port = 0, map, now }: ClientMockOptions): Promise<ClientMock> {
  const options = { secretKey: randomBytes(32).toString('hex') };
  const service = mapGroups(createVerifiedService(options), map);
  const files: AuthorityFile | undefined = tls ? await writeAuthority(now) : undefined;
  try {
    const server = await startServer({ ...options, port, service, limits: LIMITS, ...(files && { tls: files.tls }) });
    const close = async (): Promise<void> => {
      files?.remove();
      await server.close();
    };
    return { ...server, close, ...(files && { caFile: files.caFile }) };
  } catch (error) {
    files?.remove();
    throw error;
  }
}
