import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import Spread, { AT_A_RATE } from './order.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** What replaces modules, clocks or variables of the process, and so needs a process of its own. */
const BY_ITSELF = globSync('test/**/*.test.ts', { cwd: PROJECT }).filter((file) =>
  /\bvi\.|\bprocess\.(env\S* = |exitCode = |chdir\()/.test(readFileSync(join(PROJECT, file), 'utf8')),
);

const GIVES_WAY = { setupFiles: fileURLToPath(new URL('give-way.ts', import.meta.url)) };

// Tests start hundreds of programs, each of which Node would read and compile anew.
process.env['NODE_COMPILE_CACHE'] ??= join(PROJECT, 'node_modules/.cache/compiled');

export default defineConfig({
  test: {
    root: PROJECT,
    reporters: ['default', fileURLToPath(new URL('reporter.ts', import.meta.url))],
    globalSetup: fileURLToPath(new URL('k6-once.ts', import.meta.url)),
    // A forgotten `.only` would hide the rest of the file behind a green line.
    allowOnly: false,
    // Several tests start real programs (tsc, npm, Pact) beside others on two cores.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // More than there are cores: many a test waits for a clock or a program of its own.
    maxWorkers: 4,
    sequence: { sequencer: Spread },
    projects: [
      {
        extends: true,
        test: {
          name: 'side by side',
          include: ['test/**/*.test.ts'],
          exclude: [...AT_A_RATE, ...BY_ITSELF],
          // Files of a worker share its modules, which are read once: a quarter of the work of a run.
          isolate: false,
          ...GIVES_WAY,
        },
      },
      {
        extends: true,
        test: { name: 'by itself', include: BY_ITSELF, exclude: [...AT_A_RATE], ...GIVES_WAY },
      },
      {
        extends: true,
        test: { name: 'at a rate', include: [...AT_A_RATE] },
      },
    ],
  },
});
