import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const inTests = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Real engines at real rates, and what measures time or memory: one file at a time, for what runs beside them would spoil it. */
const BY_THEMSELVES = [
  'test/cli/check*.long.ts',
  'test/load/**/*.long.ts',
  'test/cli/roads/*.long.ts',
  'test/mocks/hostile/*.long.ts',
  'test/contracts/verify/slow-provider.long.ts',
];

/**
 * `npm run test:long`: what takes long by nature. Real rates, slow providers, the mock's memory under hostile clients, programs
 * that are waited for until they are ended, whole reports told again, the packed package.
 */
export default defineConfig({
  test: {
    root: inTests('..'),
    reporters: ['default', inTests('reporter.ts')],
    globalSetup: inTests('k6-once.ts'),
    allowOnly: false,
    experimental: { viteModuleRunner: false },
    testTimeout: 120_000,
    hookTimeout: 240_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'side by side',
          include: ['test/**/*.long.ts'],
          exclude: BY_THEMSELVES,
          maxWorkers: 3,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: 'by itself', include: BY_THEMSELVES, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
