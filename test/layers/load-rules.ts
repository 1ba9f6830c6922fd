import { ANY_MODULE, GROUND, type LayerRule } from './rule.ts';

/** The import rules of `load/`. */
export const LOAD_RULES: readonly LayerRule[] = [
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
    ours: [
      'contracts/provider/send-request.ts',
      'contracts/report/',
      'contracts/secrets/',
      'load/k6/',
      'load/profiles.ts',
      'load/measure/',
    ],
    outside: ANY_MODULE,
  },
  {
    folder: 'load/engine/',
    ours: [
      'contracts/process/',
      'contracts/provider/address.ts',
      'contracts/provider/road/',
      'contracts/report/',
      'contracts/secrets/',
      'contracts/wire/program.ts',
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
    ours: [
      'contracts/account/',
      'contracts/oracles/cause/',
      'contracts/process/',
      'contracts/provider/',
      'load/announce.ts',
      'load/describe-load.ts',
      'load/engine/',
      'load/k6/',
      'load/load-options.ts',
      'load/measure/',
      'load/permission.ts',
      'load/profiles.ts',
      'load/run-script.ts',
      'load/machines/',
    ],
    outside: ANY_MODULE,
  },

  {
    folder: 'load/compare/',
    ours: ['contracts/report/', 'load/measure/latency-spread.ts', 'load/compare/'],
    outside: [],
  },
];
