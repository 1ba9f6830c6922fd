import { writeAuthority } from './authority-file.ts';
import { CannotCheckClient } from './cannot-check-client.ts';
import type { ClientMockOptions } from './client-mocks.ts';
import { startHostProxy } from './host-proxy.ts';

/**
 * A mock that can be closed. Where it speaks HTTPS, with the file of the authority that vouches for it, and the URL of a
 * proxy that leads the hosts of the service to it.
 */
export type Vouched<Mock> = { mock: Mock; caFile?: string; proxyUrl?: string; close: () => Promise<void> };

/** Starts a mock for a client, by HTTPS where that is asked for. Closing it takes its authority down. */
export async function startVouched<Mock extends { url: string; close: () => Promise<void> }>(
  start: (options: ClientMockOptions) => Promise<Mock>,
  { tls = false, port = 0 }: { tls?: boolean | undefined; port?: number | undefined },
  now: number,
): Promise<Vouched<Mock>> {
  if (!tls) {
    const mock = await startOrSay(() => start({ port }));
    return { mock, close: () => mock.close() };
  }
  const files = await writeAuthority(now);
  const mock = await startOrSay(() => start({ port, tls: files.tls })).catch((error) => {
    files.remove();
    throw error;
  });
  const proxy = await startHostProxy(Number(new URL(mock.url).port));
  const close = async (): Promise<void> => {
    files.remove();
    await Promise.all([proxy.close(), mock.close()]);
  };
  return { mock, close, caFile: files.caFile, proxyUrl: proxy.url };
}

/** A port that is taken, or a test group that there is not, is wrong usage. */
async function startOrSay<Mock>(start: () => Promise<Mock>): Promise<Mock> {
  try {
    return await start();
  } catch (cause) {
    throw new CannotCheckClient((cause as Error).message, { cause });
  }
}
