import { afterEach, expect, it, vi } from 'vitest';
import { followJournal } from '../../load/measure/follow-journal.ts';
import type { MeasuredSecond } from '../../load/measure/read-journal.ts';

afterEach(() => void vi.useRealTimers());

/** The journal of a provider that has had 180 calls in each second, and holds the latest 600. */
const journalAfter = (seconds: number): MeasuredSecond[] =>
  Array.from({ length: seconds }, (_, second) => ({ second, calls: 180, accepted: 180, refused: {} })).slice(-600);

it('a journal that holds less than the run is long is read again and again, and nothing of it is lost', async () => {
  vi.useFakeTimers();
  let readings = 0;
  const journal = followJournal('http://127.0.0.1/journal', undefined, async () => {
    // One reading in between fails, as under load it may.
    if (++readings === 2) throw new Error('over time');
    return journalAfter(Math.round((Date.now() - startedAt) / 1000));
  });
  const startedAt = Date.now();
  await vi.advanceTimersByTimeAsync(1_800_000);
  const seconds = await journal.finish();
  journal.stop();
  expect(seconds.map(({ second }) => second)).toEqual(Array.from({ length: 1800 }, (_, second) => second));
  expect(vi.getTimerCount()).toBe(0);
});

it('a second that was read in its midst is taken as it was read last', async () => {
  let calls = 90;
  const journal = followJournal('http://127.0.0.1/journal', undefined, async () => {
    calls += 90;
    return [{ second: 1, calls, accepted: calls, refused: {} }];
  });
  await journal.finish();
  expect(await journal.finish()).toEqual([{ second: 1, calls: 270, accepted: 270, refused: {} }]);
  journal.stop();
});

it.each([
  [2, 'is tried again where it fails'],
  [3, 'fails where it goes on failing'],
])('the last reading, that fails %i times, %s', async (failures) => {
  let readings = 0;
  const journal = followJournal('http://127.0.0.1/journal', undefined, async () => {
    if (++readings <= failures) throw new Error(`over time ${readings}`);
    return journalAfter(1);
  });
  const finished = await journal.finish().catch((error: Error) => error.message);
  journal.stop();
  expect(finished).toEqual(failures < 3 ? journalAfter(1) : 'over time 3');
});
