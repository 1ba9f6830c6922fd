/** Pseudo-random integers of 32 bits, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** The same stage with random numbers of its own, drawn now: whatever is played beside it takes none of them. */
export function withOwnRandom<Part extends { random: () => number }>(stage: Part): Part {
  return { ...stage, random: seededRandom(stage.random()) };
}
