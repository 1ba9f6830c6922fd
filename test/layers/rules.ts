/** What the files of a folder may import: folders and files of ours, and modules from outside. A trailing * is a prefix. */
export type LayerRule = { folder: string; ours: readonly string[]; outside: readonly string[] };

const SCENARIO_DATA = ['contracts/scenarios/', 'contracts/scenarios/states.ts'];
const ANY_MODULE = ['*'];

/** The import rules of ARCHITECTURE.md. For each file the rule with the longest matching folder holds, and no other. */
export const LAYER_RULES: readonly LayerRule[] = [
  { folder: 'openapi/', ours: ['openapi/'], outside: ANY_MODULE },
  { folder: 'openapi/index.ts', ours: ['openapi/generated/'], outside: [] },
  { folder: 'openapi/generated/', ours: [], outside: [] },

  { folder: 'contracts/', ours: ['openapi/', 'contracts/'], outside: ANY_MODULE },
  { folder: 'contracts/scenarios/', ours: ['openapi/generated/', ...SCENARIO_DATA], outside: [] },
  { folder: 'contracts/scenarios/states.ts', ours: ['openapi/generated/'], outside: [] },
  { folder: 'contracts/oracles/', ours: ['openapi/', 'contracts/'], outside: [] },

  {
    folder: 'mocks/',
    ours: [
      'openapi/',
      'mocks/',
      ...SCENARIO_DATA,
      'contracts/oracles/',
      'contracts/finding.ts',
      'contracts/wire/exchange.ts',
      'contracts/wire/exact-json.ts',
      'contracts/provider/read-state.ts',
      'contracts/secrets/redact.ts',
      'contracts/secrets/',
      'contracts/account/account.ts',
      'contracts/account/user-sig.ts',
    ],
    outside: ANY_MODULE,
  },
  {
    folder: 'mocks/fixtures/',
    ours: ['openapi/generated/', 'mocks/fixtures/', ...SCENARIO_DATA],
    outside: [],
  },
  {
    folder: 'mocks/service/',
    ours: [
      'openapi/generated/',
      'mocks/service/',
      'mocks/options.ts',
      'mocks/fixtures/',
      ...SCENARIO_DATA,
      'contracts/wire/exact-json.ts',
    ],
    outside: [],
  },

  {
    folder: 'load/',
    ours: [
      'openapi/',
      'load/',
      'mocks/fixtures/',
      'contracts/finding.ts',
      'contracts/report/',
      'contracts/account/account.ts',
      'contracts/secrets/bounds.ts',
      'contracts/wire/loopback.ts',
    ],
    outside: ANY_MODULE,
  },
  {
    folder: 'load/k6/',
    ours: ['load/k6/', 'openapi/generated/', 'mocks/fixtures/', 'contracts/scenarios/'],
    outside: ['k6', 'k6/*'],
  },

  { folder: 'cli/', ours: ['openapi/', 'contracts/', 'mocks/', 'load/', 'cli/'], outside: ANY_MODULE },

  { folder: 'test/', ours: ['*'], outside: ANY_MODULE },
];

/** What runs in browsers and in k6 as well: nothing it reaches, however far, may be a module of Node. */
export const NODE_FREE = [
  'openapi/index.ts',
  'contracts/scenarios/',
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
