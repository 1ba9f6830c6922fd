/** How long an adapter may take, in milliseconds. */
export type Waits = {
  /** For its answer to the start, which may have to load much. */
  startMs: number;
  /** For a case, and for one whose answer is slow or broken: room for lawful retries. */
  caseMs: number;
  slowCaseMs: number;
  /** To end once its input has ended, and once more after SIGTERM. */
  endMs: number;
};

/** As the adapter protocol has them. */
export const WAITS: Waits = { startMs: 30_000, caseMs: 8000, slowCaseMs: 15_000, endMs: 5000 };

/** Resolves with `late` after so many milliseconds, or earlier with what the promise gives. */
export async function within<Value, Late>(promise: Promise<Value>, ms: number, late: Late): Promise<Value | Late> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<Late>((resolve) => {
    timer = setTimeout(() => resolve(late), ms);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}
