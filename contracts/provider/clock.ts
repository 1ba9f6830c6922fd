import { setTimeout as delay } from 'node:timers/promises';

/** Time as the runner sees it; tests inject their own. Milliseconds. */
export type Clock = {
  now: () => number;
  sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
};

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (milliseconds, signal) => {
    await delay(milliseconds, undefined, { signal });
  },
};
