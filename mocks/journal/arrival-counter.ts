/**
 * One second of the clock, by when its calls arrived. `second` is in seconds since the epoch. `accepted` were answered
 * OK, `refused` are the others by ErrorCode, `other` had no answer or none with a code. `worstWindow` is the most
 * arrivals in any 1000 ms that end in this second, `maxGapMs` the longest wait between two arrivals that ended in it.
 */
export type JournalSecond = {
  second: number;
  arrivals: number;
  accepted: number;
  refused: Record<string, number>;
  other: number;
  worstWindow: number;
  maxGapMs: number;
};

/** Counts calls as they arrive. */
export type ArrivalCounter = {
  count(arrivedAtMs: number, code: number | undefined): void;
  seconds(): JournalSecond[];
  keptSeconds(): number;
};

/** Counts arrivals in bounded memory and constant time, whatever the rate; `keptSeconds` are kept, the latest. */
export function createArrivalCounter(keptSeconds: number): ArrivalCounter {
  const kept: JournalSecond[] = [];
  const countInWindow = createWindow();
  let lastAt: number | undefined;
  return {
    count(arrivedAtMs, code) {
      const current = currentSecond(kept, Math.floor(arrivedAtMs / 1000), keptSeconds);
      current.arrivals++;
      if (code === 0) current.accepted++;
      else if (code === undefined) current.other++;
      else current.refused[code] = (current.refused[code] ?? 0) + 1;
      current.worstWindow = Math.max(current.worstWindow, countInWindow(arrivedAtMs));
      if (lastAt !== undefined) current.maxGapMs = Math.max(current.maxGapMs, arrivedAtMs - lastAt);
      lastAt = arrivedAtMs;
    },
    keptSeconds: () => kept.length,
    seconds: () => kept.map((second) => ({ ...second, refused: { ...second.refused } })),
  };
}

function currentSecond(kept: JournalSecond[], second: number, keptSeconds: number): JournalSecond {
  const last = kept.at(-1);
  // A clock that was set back must not open a second twice.
  if (last !== undefined && last.second >= second) return last;
  const opened = { second, arrivals: 0, accepted: 0, refused: {}, other: 0, worstWindow: 0, maxGapMs: 0 };
  kept.push(opened);
  if (kept.length > keptSeconds) kept.shift();
  return opened;
}

/** Arrivals in the 1000 ms that end with each arrival, from a ring of counts by millisecond. */
function createWindow(): (atMs: number) => number {
  const byMillisecond = new Uint32Array(1000);
  let within = 0;
  let latest = Number.NEGATIVE_INFINITY;
  return (atMs) => {
    const at = Math.max(Math.floor(atMs), latest);
    for (let expired = Math.max(latest + 1, at - 999); expired <= at; expired++) {
      within -= byMillisecond[expired % 1000] ?? 0;
      byMillisecond[expired % 1000] = 0;
    }
    byMillisecond[at % 1000] = (byMillisecond[at % 1000] ?? 0) + 1;
    latest = at;
    return ++within;
  };
}
