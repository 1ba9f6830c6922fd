/** A call that comes at a time, in milliseconds, and whether it is one of those that are asked about. */
export type Arrival = { atMs: number; counts: boolean };

/**
 * The most of these calls that a limit of so many a second lets through, whatever its window: a second of some clock, the
 * second before each call, or a bucket that was full when the first came. Which it is no source says.
 */
export function mostAccepted(arrivals: readonly Arrival[], limit: number): number {
  const sorted = [...arrivals].sort((one, other) => one.atMs - other.atMs);
  // Those that are not asked about empty the bucket and fill the window as well.
  const accepted = (take: Take): number => sorted.filter(({ atMs, counts }) => take(atMs) && counts).length;
  return Math.max(...limiters(limit).map(accepted));
}

/** Whether the call that comes at this time is accepted; calls come in the order of time. */
type Take = (atMs: number) => boolean;

/** No source says where a provider's second begins: it is tried every so many milliseconds. */
const PHASE_MS = 20;

function limiters(limit: number): Take[] {
  const phases = Array.from({ length: 1000 / PHASE_MS }, (_, index) => index * PHASE_MS);
  return [...phases.map((phaseMs) => fixedWindow(limit, phaseMs)), slidingWindow(limit), bucket(limit)];
}

function fixedWindow(limit: number, phaseMs: number): Take {
  let second = Number.NaN;
  let taken = 0;
  return (atMs) => {
    const current = Math.floor((atMs - phaseMs) / 1000);
    taken = current === second ? taken + 1 : 1;
    second = current;
    return taken <= limit;
  };
}

function slidingWindow(limit: number): Take {
  const accepted: number[] = [];
  return (atMs) => {
    const within = (accepted.at(-limit) ?? Number.NEGATIVE_INFINITY) <= atMs - 1000;
    if (within) accepted.push(atMs);
    return within;
  };
}

function bucket(limit: number): Take {
  let calls = limit;
  let filledAt = Number.NEGATIVE_INFINITY;
  return (atMs) => {
    calls = Math.min(limit, calls + ((atMs - filledAt) * limit) / 1000);
    filledAt = atMs;
    const within = calls >= 1;
    if (within) calls -= 1;
    return within;
  };
}
