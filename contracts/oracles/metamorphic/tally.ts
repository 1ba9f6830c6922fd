import type { ReadCounter } from './reading.ts';

/** How often each counter was counted, that is: each key with each value. */
export class Tally {
  // Two maps rather than one of keys with their values: a key may be all of an answer, and to join texts is to copy them.
  readonly #counts = new Map<string, Map<string, number>>();

  constructor(counters: readonly ReadCounter[] = []) {
    for (const counter of counters) this.add(counter);
  }

  /** Counts one more time, or as many times as told. */
  add({ key, value }: ReadCounter, times = 1): void {
    const values = this.#counts.get(key) ?? new Map<string, number>();
    values.set(value, (values.get(value) ?? 0) + times);
    this.#counts.set(key, values);
  }

  /** How often this counter was counted. */
  of({ key, value }: ReadCounter): number {
    return this.#counts.get(key)?.get(value) ?? 0;
  }
}
