import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Real k6 at a real rate: what runs beside it would make it miss its rate. */
const AT_A_RATE = [
  'test/load/runs.test.ts',
  'test/load/secrecy.test.ts',
  'test/load/interrupted.test.ts',
  'test/cli/check.test.ts',
];

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
          exclude: AT_A_RATE,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: 'at a rate', include: AT_A_RATE, maxWorkers: 2, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
