/** Aborts when nothing was heard for so long: work may take longer, as long as it goes on. */
export type SilenceLimit = {
  readonly signal: AbortSignal;
  /** Something is going on. */
  heard: () => void;
  /** Nobody listens any more. */
  end: () => void;
};

/** A limit that begins to run now. Milliseconds. It keeps no process alive. */
export function silenceLimit(limitMs: number): SilenceLimit {
  const ended = new AbortController();
  const timer = setTimeout(() => ended.abort(), limitMs).unref();
  let isOver = false;
  return {
    signal: ended.signal,
    heard: () => {
      if (!isOver) timer.refresh();
    },
    end: () => {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
