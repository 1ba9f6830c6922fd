import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Real k6 at a real rate: what runs beside it would make it miss its rate. */
const AT_A_RATE = [
  'test/load/runs.test.ts',
  'test/load/secrecy.test.ts',
  'test/load/interrupted.test.ts',
  'test/load/lost-calls.test.ts',
  'test/cli/check.test.ts',
];

/** Minutes of work for all cores. */
const FOR_ALL_CORES = ['test/proof/proof.test.ts'];

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    reporters: ['default', fileURLToPath(new URL('reporter.ts', import.meta.url))],
    globalSetup: fileURLToPath(new URL('k6-once.ts', import.meta.url)),
    // A forgotten `.only` would hide the rest of the file behind a green line.
    allowOnly: false,
    // Several tests start real programs (tsc, npm, Pact) beside others on two cores.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'side by side',
          include: ['test/**/*.test.ts'],
          exclude: [...AT_A_RATE, ...FOR_ALL_CORES],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: 'at a rate', include: AT_A_RATE, maxWorkers: 2, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: { name: 'for all cores', include: FOR_ALL_CORES, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
