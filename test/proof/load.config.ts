import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const inTests = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/** `npm run proof:load`: real engines at real rates, and the mock under hostile clients for long; one file at a time. */
export default defineConfig({
  test: {
    root: inTests('..'),
    include: ['test/**/*.proof.ts'],
    reporters: ['default', inTests('reporter.ts')],
    globalSetup: inTests('k6-once.ts'),
    allowOnly: false,
    experimental: { viteModuleRunner: false },
    testTimeout: 120_000,
    maxWorkers: 1,
  },
});
