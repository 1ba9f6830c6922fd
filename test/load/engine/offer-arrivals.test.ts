import { describe, expect, it } from 'vitest';
import { offerArrivals } from '../../../load/engine/offer-arrivals.ts';

/** When calls arrive on a clock that stands still while `stallAt` is not reached, and then is late by `stallMs`. */
async function arrivals({ stallAt = -1, stallMs = 0, stopAt = -1, due = [] as number[] } = {}): Promise<number[]> {
  let now = 1000;
  const times: number[] = [];
  const abort = new AbortController();
  const sleep = async (ms: number): Promise<void> => {
    now += ms;
  };
  const arrive = (dueAtMs: number): void => {
    times.push(now - 1000);
    due.push(dueAtMs - 1000);
    if (times.length === stallAt) now += stallMs;
    if (times.length === stopAt) abort.abort();
  };
  await offerArrivals({ ratePerSecond: 100, durationMs: 100 }, arrive, abort.signal, { now: () => now, sleep });
  return times;
}

describe('arrivals', () => {
  it('come evenly, as many as the rate has in the time', async () => {
    expect(await arrivals()).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90]);
  });

  it('that are late come back to back, and the schedule does not move', async () => {
    expect(await arrivals({ stallAt: 3, stallMs: 35 })).toEqual([0, 10, 20, 55, 55, 55, 60, 70, 80, 90]);
  });

  it('are told when they were due, however late they are', async () => {
    const due: number[] = [];
    await arrivals({ stallAt: 3, stallMs: 35, due });
    expect(due).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90]);
  });

  it('end on abort', async () => {
    expect(await arrivals({ stopAt: 4 })).toEqual([0, 10, 20, 30]);
  });
});
