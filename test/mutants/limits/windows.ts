import type { LimitModel } from '../../../contracts/report/limit.ts';

/** Whether a call that comes at this time, in milliseconds, is within the limit. */
export type Within = (atMs: number) => boolean;

/** The window of a kind, written as plainly as can be: the times of what counts are kept, and counted anew each time. */
export function windowOf(model: LimitModel, limit: number, phaseMs: number): Within {
  const { window, refusedCallsCount: all, size = limit } = model;
  if (window === 'bucket') return bucket(limit, size, all);
  let counted: number[] = [];
  let beganMs = Number.NEGATIVE_INFINITY;
  const clockOf = (atMs: number): number => Math.floor((atMs - phaseMs) / 1000);
  const usedAt = (atMs: number): number => {
    if (window === 'fixed-clock') counted = counted.filter((time) => clockOf(time) === clockOf(atMs));
    if (window === 'sliding-log') counted = counted.filter((time) => time > atMs - 1000);
    if (window === 'fixed-first-call' && atMs - beganMs >= 1000) {
      beganMs = atMs;
      counted = [];
    }
    if (window !== 'sliding-counter') return counted.length;
    counted = counted.filter((time) => clockOf(time) >= clockOf(atMs) - 1);
    const current = counted.filter((time) => clockOf(time) === clockOf(atMs)).length;
    const part = (atMs - phaseMs) / 1000 - clockOf(atMs);
    return current + (counted.length - current) * (1 - part);
  };
  return (atMs) => {
    const within = usedAt(atMs) <= limit - 1;
    if (within || all) counted.push(atMs);
    return within;
  };
}

function bucket(limit: number, size: number, all: boolean): Within {
  let lacking = 0;
  let lastMs = 0;
  return (atMs) => {
    lacking = Math.max(0, lacking - ((atMs - lastMs) * limit) / 1000);
    lastMs = atMs;
    const within = lacking <= size - 1;
    if (within) lacking += 1;
    else if (all) lacking = size;
    return within;
  };
}
