import { writeSync } from 'node:fs';
import type { Reporter } from 'vitest/node';

type Place = { errors(): readonly unknown[] };
type Module = Place & {
  children: { allTests(): Iterable<Test>; allSuites(): Iterable<Place> };
};
type Test = { result(): { state: string }; annotations(): readonly { type: string; message: string }[] };

/** What a run came to. Files that cannot be loaded and errors outside any test count as failed, as does a run of nothing. */
export type Counts = { passed: number; failed: number; skipped: number };

/** Counts a run from what the runner reports about it. */
export function countRun(modules: readonly Module[], unhandledErrors: readonly unknown[]): Counts {
  const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
  const places: Place[] = modules.flatMap((module) => [module, ...module.children.allSuites()]);
  const outsideTests = places.flatMap((place) => place.errors());
  const count = (wanted: string) => states.filter((state) => state === wanted).length;
  const passed = count('passed');
  const failed = count('failed') + count('pending') + outsideTests.length + unhandledErrors.length;
  return { passed, failed: passed + failed === 0 ? 1 : failed, skipped: count('skipped') };
}

/** What passing tests want people to know, by an annotation of the type `notice`. */
function noticesOf(modules: readonly Module[]): string[] {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  return tests
    .flatMap((test) => test.annotations())
    .flatMap(({ type, message }) => (type === 'notice' ? [message] : []));
}

/** What a run may take on 2 cores that have nothing else to do; a longer one says so, and is none the worse for it. */
export type CountOptions = { mostSeconds?: number };

/** Prints notices, the seconds that the run took, and `N passed, N failed` as its very last line. */
export default class CountReporter implements Reporter {
  readonly #mostSeconds: number;
  // Stands when the run is broken off: that must not read like success.
  #counts: Counts = { passed: 0, failed: 1, skipped: 0 };
  #notices: readonly string[] = [];

  constructor({ mostSeconds = Number.POSITIVE_INFINITY }: CountOptions = {}) {
    this.#mostSeconds = mostSeconds;
  }

  onInit(): void {
    // Only at exit is it certain that no other reporter writes after this one.
    process.once('exit', () => {
      const { passed, failed, skipped } = this.#counts;
      if (failed > 0) process.exitCode ||= 1;
      for (const notice of this.#notices) writeSync(1, `NOTICE ${notice}\n`);
      if (skipped > 0) writeSync(1, `${skipped} skipped, which proves nothing about them.\n`);
      const seconds = Math.round(process.uptime());
      writeSync(1, `${seconds} s${this.#tooLong(seconds)}\n`);
      writeSync(1, `${passed} passed, ${failed} failed\n`);
    });
  }

  #tooLong(seconds: number): string {
    if (seconds <= this.#mostSeconds) return '';
    return `, more than the ${this.#mostSeconds} s that all tests take on 2 cores with nothing else to do`;
  }

  onTestRunEnd(modules: readonly Module[], unhandledErrors: readonly unknown[]): void {
    this.#counts = countRun(modules, unhandledErrors);
    this.#notices = noticesOf(modules);
  }
}
