import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import LongestFirst from './longest-first.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** Engines at real rates, side by side: what else runs beside them would make them miss their rates. */
const AT_A_RATE = ['test/load/runs-k6.test.ts', 'test/load/runs-embedded.test.ts'];

/** What replaces modules, or sets what is of the whole process and nobody puts back, and so needs a process of its own. */
const BY_ITSELF = globSync('test/**/*.test.ts', { cwd: PROJECT }).filter((file) =>
  /^vi\.mock\(|^ *process\.(env\S* = |exitCode = |chdir\()/m.test(readFileSync(join(PROJECT, file), 'utf8')),
);

/** More than there are cores: many a test waits for a clock or a program of its own. */
const SIDE_BY_SIDE = { maxWorkers: 3, sequence: { groupOrder: 0 } };

// Tests start hundreds of programs, each of which Node would read and compile anew.
process.env['NODE_COMPILE_CACHE'] ??= join(PROJECT, 'node_modules/.cache/compiled');

export default defineConfig({
  test: {
    root: PROJECT,
    reporters: ['default', [fileURLToPath(new URL('reporter.ts', import.meta.url)), { mostSeconds: 180 }]],
    globalSetup: fileURLToPath(new URL('k6-once.ts', import.meta.url)),
    // A forgotten `.only` would hide the rest of the file behind a green line.
    allowOnly: false,
    sequence: { sequencer: LongestFirst },
    // Several tests start real programs (tsc, npm, Pact) beside others on two cores.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // The sources are what Node reads by itself: with Vite between, they take a quarter more of the machine.
    experimental: { viteModuleRunner: false },
    projects: [
      {
        extends: true,
        test: {
          name: 'side by side',
          include: ['test/**/*.test.ts'],
          exclude: [...AT_A_RATE, ...BY_ITSELF],
          // Files of a worker share its modules, which are read once: a quarter of the work of a run.
          isolate: false,
          ...SIDE_BY_SIDE,
        },
      },
      {
        extends: true,
        test: { name: 'by itself', include: BY_ITSELF, exclude: AT_A_RATE, ...SIDE_BY_SIDE },
      },
      {
        extends: true,
        test: { name: 'at a rate', include: AT_A_RATE, maxWorkers: 2, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
