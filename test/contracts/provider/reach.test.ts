import net from 'node:net';
import tls from 'node:tls';
import { afterEach, expect, it, vi } from 'vitest';
import { readAddress } from '../../../contracts/provider/address.ts';
import { assertReachable, TargetUnreachable } from '../../../contracts/provider/reach.ts';
import { nothingListens, serve } from '../../serve.ts';

afterEach(() => vi.restoreAllMocks());

const at = (baseUrl: string) => readAddress({ baseUrl });

/** A host that neither takes a connection nor refuses it. */
function nobodyAnswers(): net.Socket {
  const socket = new net.Socket();
  vi.spyOn(net, 'connect').mockReturnValue(socket);
  return socket;
}

it('a provider that listens can be reached, and one that does not cannot', async () => {
  await serve(
    () => {},
    (url) => assertReachable(at(url)),
  );
  await expect(assertReachable(at(await nothingListens()))).rejects.toThrow(TargetUnreachable);
});

it('an interrupt ends the trial of a host that does not answer, and leaves no connection', async () => {
  const socket = nobodyAnswers();
  const stop = new AbortController();
  const trial = assertReachable(at('http://provider.test'), stop.signal);
  stop.abort();
  expect(await trial).toBeUndefined();
  expect(socket.destroyed).toBe(true);
});

it('a host that does not answer in time cannot be reached', async () => {
  const socket = nobodyAnswers();
  await expect(assertReachable(at('http://provider.test'), undefined, 1)).rejects.toThrow(
    'no connection came about in time (ETIMEDOUT)',
  );
  expect(socket.destroyed).toBe(true);
});

it('a certificate is not asked for after an interrupt', async () => {
  nobodyAnswers();
  const secure = vi.spyOn(tls, 'connect');
  const stop = new AbortController();
  const trial = assertReachable(at('https://provider.test'), stop.signal);
  stop.abort();
  await trial;
  expect(secure).not.toHaveBeenCalled();
});

it('nothing is tried after an interrupt', async () => {
  const connect = vi.spyOn(net, 'connect');
  await assertReachable(at('http://provider.test'), AbortSignal.abort());
  expect(connect).not.toHaveBeenCalled();
});
