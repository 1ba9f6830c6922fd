import { describe, expect, it } from 'vitest';
import { readAddress } from '../../contracts/provider/address.ts';
import type { followMemory } from '../../load/measure/provider-memory.ts';
import { runOverTime } from '../../load/over-time.ts';
import { PROFILES } from '../../load/profiles.ts';
import { belowRun, evenCalls } from './measured-run.ts';

const calls = evenCalls(PROFILES.soak).map((call) => ({ ...call, endedAtMs: call.startedAtMs + 1 }));
const told = (atMs: number) => ({ atMs, rssBytes: 80e6, heapBytes: 20e6 });

/** A soak of a provider whose memory was read so; what was followed, and whether that was stopped. */
async function soaked(baseUrl: string, run = async () => ({ ...belowRun(), calls })) {
  const followed: { url: string; everyMs: number; stopped: boolean }[] = [];
  const lines: string[] = [];
  const follow: typeof followMemory = (url, { everyMs }) => {
    const one = { url, everyMs, stopped: false };
    followed.push(one);
    const stop = () => {
      one.stopped = true;
    };
    return { finish: () => [told(600_000), told(900_000)], stop };
  };
  const progress = (line: string) => void lines.push(line);
  const load = { provider: readAddress({ baseUrl }), profile: PROFILES.soak, progress };
  const { overTime } = await runOverTime(load, run, follow).catch(() => ({ overTime: undefined }));
  return { overTime, followed, lines };
}

describe('a soak', () => {
  it('of a provider on this machine tells its memory, where it tells that itself, and the drift of latency', async () => {
    const { overTime, followed, lines } = await soaked('http://127.0.0.1:4010/gateway');
    expect(followed).toEqual([
      { url: 'http://127.0.0.1:4010/gateway/__group-counter/health', everyMs: 9000, stopped: true },
    ]);
    expect(overTime?.limit).toMatchObject({
      latencyDrift: { p50: { first: 1, last: 1 }, leftOutSeconds: 180, thirdSeconds: 540 },
      providerMemory: { rssBytes: { start: 80e6, end: 80e6, max: 80e6 }, samples: 2 },
    });
    expect(overTime?.observations).toMatchObject([{ unknown: 'latency-drift', samples: calls.length }]);
    expect(lines).toEqual([
      expect.stringMatching(/^soak: latency of accepted calls p50 1\.00 to 1\.00 ms/),
      expect.stringMatching(/^soak: memory of the mock, RSS 80\.0 to 80\.0 MB/),
    ]);
  });

  it('of a provider elsewhere asks for no memory', async () => {
    const { overTime, followed } = await soaked('https://provider.test');
    expect(followed).toEqual([]);
    expect(overTime?.limit).not.toHaveProperty('providerMemory');
  });

  it('that breaks asks no more', async () => {
    const { followed } = await soaked('http://127.0.0.1:4010', () => Promise.reject(new Error('broke')));
    expect(followed).toMatchObject([{ stopped: true }]);
  });
});
