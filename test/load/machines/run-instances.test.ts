import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readAddress } from '../../../contracts/provider/address.ts';
import { PROFILES } from '../../../load/profiles.ts';
import { runLoad } from '../../../load/run-load.ts';
import { standInK6 } from './stand-in-k6.ts';

type Told = { baseUrl?: string; parallelism?: number; signal?: AbortSignal; progress?: (text: string) => void };

/** A run of several stand-ins, of which one may go wrong. */
async function runWith(wrong: string, { baseUrl = 'http://127.0.0.1:1', parallelism = 4, ...told }: Told = {}) {
  const { path, folder } = standInK6();
  const measured = await runLoad({
    profile: PROFILES.smoke,
    provider: readAddress({ baseUrl }),
    account: { sdkappid: 1400000000, identifier: 'administrator' },
    usersig: 'eJyrVgrx',
    groupId: wrong,
    expectedCodes: [0],
    engine: { name: 'k6', version: 'v1.8.1', path },
    parallelism,
    progress: () => {},
    ...told,
  });
  const linesOf = (file: string) => readFileSync(join(folder, file), 'utf8').trim().split('\n');
  return { measured, started: linesOf('started'), letGo: linesOf('let-go') };
}

/** One that has ended may stay listed until it is asked for. */
function isRunning(line: string): boolean {
  const stat = `/proc/${line.split(' ')[0]}/stat`;
  return existsSync(stat) && !/\) Z /.test(readFileSync(stat, 'utf8'));
}

it('makes one run of what all instances say: calls, their times, and ticks that were left out', async () => {
  const { measured, started, letGo } = await runWith('none');
  expect(measured).toMatchObject({ engine: { name: 'k6', instances: 4 }, offered: { sent: 40, dropped: 10 } });
  expect(measured.trouble).toBeUndefined();
  const times = new Set(measured.calls.map(({ startedAtMs, endedAtMs = 0 }) => endedAtMs - startedAtMs));
  expect([...times].toSorted()).toEqual([1, 2, 3, 4]);
  expect(letGo.toSorted()).toEqual(['1', '2', '3', '4']);
  expect(started.every((line) => line.includes(' --paused --address 127.0.0.1:'))).toBe(true);
  expect(started.join()).not.toMatch(/--rps|eJyrVgrx/);
});

it('gives each instance its part of the fuse where the provider is not this machine', async () => {
  const { started } = await runWith('none', { baseUrl: 'http://staging.example' });
  expect(started.map((line) => / --rps (\d+) /.exec(line)?.[1])).toEqual(['6', '6', '6', '6']);
});

it('holds the output of each instance against its own summary', async () => {
  const { measured } = await runWith('loses 3');
  expect(measured.trouble).toBe('instance 3 of 4: k6 counted 11 calls and 3 left out, its output has 10 and 3');
});

it('ends all where one dies, and gives its last words', async () => {
  const { measured, started } = await runWith('dies 2');
  expect(measured.trouble).toBe('instance 2 of 4: k6 ended with code 3: last words of 2');
  expect(started.filter(isRunning)).toEqual([]);
});

it('ends all where the user interrupts', async () => {
  const abort = new AbortController();
  const progress = (text: string) => /: \d+ of \d+ s, /.test(text) && abort.abort();
  const { measured, started } = await runWith('stays', { signal: abort.signal, progress });
  expect(measured.trouble).toBe('it was interrupted');
  expect(started).toHaveLength(4);
  expect(started.filter(isRunning)).toEqual([]);
});
