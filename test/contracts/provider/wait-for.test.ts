import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { readAddress } from '../../../contracts/provider/address.ts';
import { TargetUnreachable } from '../../../contracts/provider/reach.ts';
import { waitForProvider } from '../../../contracts/provider/wait-for.ts';
import { nothingListens } from '../../serve.ts';

/** A provider that is not up, and a clock on which it takes some naps to start. */
async function starting(atNap: number) {
  const provider = readAddress({ baseUrl: await nothingListens() });
  let nowMs = 0;
  const naps: number[] = [];
  let server: Server | undefined;
  onTestFinished(() => void server?.close());
  const clock = {
    now: () => nowMs,
    sleep: async (milliseconds: number) => {
      nowMs += milliseconds;
      naps.push(milliseconds);
      if (naps.length !== atNap) return;
      server = createServer().listen(provider.endpoint.port, provider.endpoint.host);
      await once(server, 'listening');
    },
  };
  return { provider, clock, naps };
}

it('a provider that is still starting is waited for', async () => {
  const { provider, clock, naps } = await starting(3);
  await waitForProvider(provider, 30_000, undefined, clock);
  expect(naps).toEqual([250, 250, 250]);
});

it('one that is not there by then is unreachable', async () => {
  const { provider, clock, naps } = await starting(99);
  await expect(waitForProvider(provider, 600, undefined, clock)).rejects.toThrow(TargetUnreachable);
  expect(naps).toEqual([250, 250, 100]);
});

it('an interrupt ends the wait and says nothing', async () => {
  const { provider, clock } = await starting(99);
  const interruption = new AbortController();
  const sleep = async () => interruption.abort();
  await waitForProvider(provider, 600, interruption.signal, { ...clock, sleep });
  expect(interruption.signal.aborted).toBe(true);
});
