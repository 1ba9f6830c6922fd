import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const inTests = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/**
 * `npm run test:long`: what takes long by nature. Real engines at real rates, the mock under hostile clients, slow providers,
 * whole reports told again, the packed package; one file at a time, so that nothing beside them makes them miss a rate.
 */
export default defineConfig({
  test: {
    root: inTests('..'),
    include: ['test/**/*.long.ts'],
    reporters: ['default', inTests('reporter.ts')],
    globalSetup: inTests('k6-once.ts'),
    allowOnly: false,
    experimental: { viteModuleRunner: false },
    testTimeout: 120_000,
    hookTimeout: 240_000,
    maxWorkers: 1,
  },
});
