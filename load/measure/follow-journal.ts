import { type MeasuredSecond, readJournal } from './read-journal.ts';

/** A journal that is read again and again, since it may hold less than the run is long. */
export type FollowedJournal = {
  /** All seconds of all readings, each as it was read last; reads once more. Throws where that fails again and again. */
  finish: () => Promise<MeasuredSecond[]>;
  stop: () => void;
};

/** Well within the ten minutes that the mock's journal holds; to read it takes the mock some milliseconds. */
const EVERY_MS = 240_000;

/** As often as the last reading is tried, each for as long as one reading may take. */
const MOST_TRIES = 3;

/** Follows a journal from now on. A reading that fails on the way may be made up for by the next. */
export function followJournal(url: string, signal?: AbortSignal, read = readJournal): FollowedJournal {
  const seconds = new Map<number, MeasuredSecond>();
  const take = async (): Promise<void> => {
    for (const one of await read(url, signal)) seconds.set(one.second, one);
  };
  const takeLast = async (triesLeft = MOST_TRIES - 1): Promise<void> => {
    try {
      await take();
    } catch (cause) {
      // A machine that is busy for a moment is no reason to lose all that was measured.
      if (triesLeft === 0 || signal?.aborted) throw cause;
      await takeLast(triesLeft - 1);
    }
  };
  const timer = setInterval(() => void take().catch(() => {}), EVERY_MS);
  return {
    async finish() {
      await takeLast();
      return [...seconds.values()];
    },
    stop: () => clearInterval(timer),
  };
}
