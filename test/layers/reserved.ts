/** What runs in browsers and in k6 as well: nothing it reaches, however far, may be a module of Node. */
export const NODE_FREE = [
  'openapi/index.ts',
  'contracts/scenarios/',
  'contracts/oracles/request/',
  'mocks/fixtures/index.ts',
  'mocks/service/',
  'mocks/handlers.ts',
  'load/k6/',
];

/** Which files alone may name something of the whole process. */
export const RESERVED_NAMES: readonly { name: string; files: readonly string[] }[] = [
  { name: '__ENV', files: ['load/k6/env.ts'] },
  { name: 'process.exit', files: ['cli/main.ts', 'cli/group-counter.js', 'cli/node-version.js'] },
  {
    name: 'process.exitCode',
    files: ['cli/main.ts', 'cli/group-counter.js', 'cli/node-version.js', 'mocks/generate.ts'],
  },
];

/** Longest file we keep. Where one is longer, it wants to be two. */
export const MOST_LINES = 200;
