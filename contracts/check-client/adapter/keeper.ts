import { openSession, type Session } from './session.ts';
import type { SessionParts } from './talk.ts';
import { AdapterUnusable } from './unusable.ts';

/** Restarts of an adapter in one run, at most. */
export const MOST_RESTARTS = 5;

/** Whoever starts an adapter, and starts it anew, and ends it whatever happens. */
export type AdapterKeeper = {
  /** Throws AdapterUnusable where it does not start. */
  start: () => Promise<Session>;
  /** Starts it once more; undefined once that was done, or failed, too often. */
  restart: () => Promise<Session | undefined>;
  /** Ends it at once; nothing is started from then on. */
  stop: () => Promise<void>;
};

/** A keeper of one adapter. */
export function createKeeper(parts: SessionParts): AdapterKeeper {
  let opening: Promise<Session> | undefined;
  const stopping = new AbortController();
  let restarts = 0;
  const start = (): Promise<Session> => {
    opening = openSession({ ...parts, signal: stopping.signal });
    return opening;
  };
  return {
    start,
    restart: async () => {
      while (restarts < MOST_RESTARTS && !stopping.signal.aborted) {
        restarts++;
        try {
          return await start();
        } catch (error) {
          if (!(error instanceof AdapterUnusable)) throw error;
        }
      }
      return undefined;
    },
    stop: async () => {
      stopping.abort();
      // One that cannot be started has ended already.
      const session = await opening?.catch(() => undefined);
      await session?.kill();
    },
  };
}
