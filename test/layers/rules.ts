/** What the files of a folder may import: folders and files of ours, and modules from outside. A trailing * is a prefix. */
export type LayerRule = { folder: string; ours: readonly string[]; outside: readonly string[] };

const ANY_MODULE = ['*'];

/** What the folders of contracts build on: shapes of the wire, who calls, and what stays secret. */
const GROUND = [
  'openapi/',
  'contracts/finding.ts',
  'contracts/scenarios/',
  'contracts/secrets/',
  'contracts/account/',
  'contracts/wire/',
];

/** The import rules of ARCHITECTURE.md. For each file the rule with the longest matching folder holds, and no other. */
export const LAYER_RULES: readonly LayerRule[] = [
  { folder: 'openapi/', ours: ['openapi/'], outside: ANY_MODULE },
  { folder: 'openapi/index.ts', ours: ['openapi/generated/'], outside: [] },
  { folder: 'openapi/generated/', ours: [], outside: [] },

  { folder: 'contracts/', ours: ['openapi/', 'contracts/'], outside: ANY_MODULE },
  { folder: 'contracts/scenarios/', ours: ['openapi/generated/', 'contracts/scenarios/'], outside: [] },
  { folder: 'contracts/secrets/', ours: ['contracts/secrets/', 'contracts/wire/exact-json.ts'], outside: ANY_MODULE },
  {
    folder: 'contracts/account/',
    ours: ['openapi/', 'contracts/scenarios/', 'contracts/secrets/redact.ts', 'contracts/account/'],
    outside: ANY_MODULE,
  },
  {
    folder: 'contracts/wire/',
    ours: ['openapi/', 'contracts/scenarios/', 'contracts/secrets/redact.ts', 'contracts/account/', 'contracts/wire/'],
    outside: ['jsonc-parser', 'fastest-levenshtein'],
  },
  {
    folder: 'contracts/schemas/',
    ours: ['contracts/provider/read-state.ts', 'contracts/schemas/'],
    outside: ['fastest-levenshtein'],
  },
  {
    folder: 'contracts/oracles/',
    ours: [
      'openapi/',
      'contracts/finding.ts',
      'contracts/codes-text.ts',
      'contracts/scenarios/',
      'contracts/wire/',
      'contracts/oracles/',
    ],
    outside: [],
  },
  {
    folder: 'contracts/oracles/request/',
    ours: [
      'openapi/',
      'contracts/finding.ts',
      'contracts/wire/',
      'contracts/oracles/few.ts',
      'contracts/oracles/quote.ts',
      'contracts/oracles/request/',
    ],
    outside: ['fastest-levenshtein'],
  },
  { folder: 'contracts/client/', ours: ['openapi/', 'contracts/wire/', 'contracts/client/'], outside: ANY_MODULE },
  {
    folder: 'contracts/process/',
    ours: ['contracts/secrets/bounds.ts', 'contracts/process/'],
    outside: ANY_MODULE,
  },
  { folder: 'contracts/provider/', ours: [...GROUND, 'contracts/provider/'], outside: ANY_MODULE },
  {
    folder: 'contracts/report/',
    ours: [
      'openapi/',
      'contracts/finding.ts',
      'contracts/codes-text.ts',
      'contracts/secrets/',
      'contracts/wire/exact-json.ts',
      'contracts/wire/commanding.ts',
      'contracts/report/',
    ],
    outside: ANY_MODULE,
  },
  {
    folder: 'contracts/check-client/',
    ours: [
      ...GROUND,
      'contracts/codes-text.ts',
      'contracts/client.ts',
      'contracts/tool-version.ts',
      'contracts/oracles/',
      'contracts/process/',
      'contracts/report/',
      'contracts/check-client/',
    ],
    outside: ANY_MODULE,
  },
  {
    folder: 'contracts/pact/',
    ours: [
      ...GROUND,
      'contracts/codes-text.ts',
      'contracts/oracles/',
      'contracts/process/',
      'contracts/provider/',
      'contracts/report/',
      'contracts/pact/',
    ],
    outside: ANY_MODULE,
  },

  {
    folder: 'mocks/',
    ours: [...GROUND, 'contracts/oracles/request/', 'contracts/provider/read-state.ts', 'mocks/'],
    outside: ANY_MODULE,
  },
  {
    folder: 'mocks/fixtures/',
    ours: ['openapi/generated/', 'contracts/scenarios/', 'mocks/fixtures/'],
    outside: [],
  },
  { folder: 'mocks/msw/', ours: [...GROUND, 'contracts/oracles/', 'mocks/'], outside: ['msw*', 'fastest-levenshtein'] },
  {
    folder: 'mocks/service/',
    ours: [
      'openapi/generated/',
      'contracts/scenarios/',
      'contracts/wire/',
      'mocks/options.ts',
      'mocks/fixtures/',
      'mocks/service/',
    ],
    outside: [],
  },

  {
    folder: 'load/',
    ours: [
      ...GROUND,
      'contracts/oracles/cause/',
      'contracts/process/',
      'contracts/provider/',
      'contracts/report/',
      'mocks/fixtures/',
      'load/',
    ],
    outside: ANY_MODULE,
  },
  {
    folder: 'load/k6/',
    ours: ['openapi/generated/', 'contracts/scenarios/', 'mocks/fixtures/', 'load/k6/'],
    outside: ['k6', 'k6/*'],
  },
  {
    folder: 'load/measure/',
    ours: ['contracts/report/', 'contracts/secrets/', 'load/k6/', 'load/profiles.ts', 'load/measure/'],
    outside: ANY_MODULE,
  },
  {
    folder: 'load/engine/',
    ours: [
      'contracts/process/',
      'contracts/provider/address.ts',
      'contracts/report/',
      'contracts/secrets/',
      'load/k6/',
      'load/profiles.ts',
      'load/measure/',
      'load/engine/',
    ],
    outside: ANY_MODULE,
  },
  {
    folder: 'load/judge/',
    ours: [
      'openapi/',
      'contracts/finding.ts',
      'contracts/oracles/cause/wrong-code.ts',
      'contracts/report/',
      'load/k6/refusal-codes.ts',
      'load/profiles.ts',
      'load/measure/',
      'load/judge/',
    ],
    outside: [],
  },
  {
    folder: 'load/machines/',
    ours: ['contracts/account/', 'contracts/oracles/cause/', 'contracts/process/', 'contracts/provider/', 'load/'],
    outside: ANY_MODULE,
  },

  { folder: 'cli/', ours: ['openapi/', 'contracts/', 'mocks/', 'load/', 'cli/'], outside: ANY_MODULE },

  { folder: 'test/', ours: ['*'], outside: ANY_MODULE },
];
