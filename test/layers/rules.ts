import { LOAD_RULES } from './load-rules.ts';
import { ANY_MODULE, GROUND, type LayerRule } from './rule.ts';

/** What the pure parts of the mock are made of. */
const PURE = ['openapi/generated/', 'contracts/scenarios/', 'contracts/wire/', 'mocks/fixtures/', 'mocks/options.ts'];

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
    outside: ['strip-json-comments', 'fastest-levenshtein'],
  },
  {
    folder: 'contracts/schemas/',
    ours: ['contracts/provider/read-state.ts', 'contracts/wire/did-you-mean.ts', 'contracts/schemas/'],
    outside: [],
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
  {
    folder: 'contracts/diff/',
    ours: ['openapi/legal-codes.ts', 'contracts/finding.ts', 'contracts/report/', 'contracts/diff/'],
    outside: ['ajv/dist/2020.js', 'fast-check', 'node:crypto', 'yaml'],
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
    folder: 'contracts/compare-pact/',
    ours: [
      'openapi/generated/',
      'contracts/finding.ts',
      'contracts/codes-text.ts',
      'contracts/scenarios/',
      'contracts/secrets/redact.ts',
      'contracts/wire/',
      'contracts/oracles/',
      'contracts/report/',
      'contracts/check-client/requests/',
      'contracts/pact/verifier/open-pact.ts',
      'contracts/compare-pact/',
    ],
    outside: ['@pactflow/openapi-pact-comparator'],
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
  {
    folder: 'mocks/artefacts/',
    ours: ['openapi/', 'contracts/scenarios/', 'mocks/fixtures/', 'mocks/artefacts/'],
    outside: [],
  },
  { folder: 'mocks/msw/', ours: [...GROUND, 'contracts/oracles/request/', 'mocks/'], outside: ['msw*'] },
  { folder: 'mocks/service/', ours: [...PURE, 'mocks/service/'], outside: [] },
  {
    folder: 'mocks/groups/',
    ours: [...PURE, 'contracts/provider/read-state.ts', 'mocks/states/', 'mocks/service/', 'mocks/groups/'],
    outside: [],
  },

  ...LOAD_RULES,

  { folder: 'cli/', ours: ['openapi/', 'contracts/', 'mocks/', 'load/', 'cli/'], outside: ANY_MODULE },

  { folder: 'test/', ours: ['*'], outside: ANY_MODULE },
];
