import type { Account } from '../account.ts';

/** Survivors among the mutants of the limit. */
export const LIMITS_SURVIVORS: readonly Account[] = [
  {
    file: 'mocks/service/causes/app-causes.ts',
    kind: 'legal',
    why: 'What shares one limit is open: measured, and not judged.',
    mutants: {
      "const scope = call.answer('limit-scope') === 'app-and-host … l.request.host : '';": [
        ["call.answer('limit-scope') === 'app-and-host'", 'true'],
        ["call.answer('limit-scope') === 'app-and-host'", 'false'],
        ["call.answer('limit-scope') === 'app-and-host'", "call.answer('limit-scope') !== 'app-and-host'"],
        ["'limit-scope'", '""'],
        ["'app-and-host'", '""'],
        ["''", '"Stryker was here!"'],
      ],
    },
  },
  {
    file: 'mocks/service/limiter.ts',
    kind: 'mock only',
    why: 'Only a mock is told to have no limit. Where all calls are refused for their frequency verify comes to no verdict, and so never to compatible.',
    mutants: {
      'if (limit === Number.POSITIVE_INFINITY) return { take: ()  … , scopes: () => 0 };': [
        ['limit === Number.POSITIVE_INFINITY', 'false'],
        ['() => true', '() => undefined'],
        ['true', 'false'],
        ['() => 0', '() => undefined'],
      ],
    },
  },
  {
    file: 'mocks/service/limiter.ts',
    kind: 'performance',
    why: 'The bound only keeps a flood of Host headers from filling the memory.',
    mutants: {
      'if (windows.size >= MAX_SCOPES && oldest !== undefined) windows.delete(oldest);': [
        ['windows.size >= MAX_SCOPES && oldest !== undefined', 'true'],
        ['windows.size >= MAX_SCOPES && oldest !== undefined', 'false'],
        ['windows.size >= MAX_SCOPES && oldest !== undefined', 'windows.size >= MAX_SCOPES || oldest !== undefined'],
        ['windows.size >= MAX_SCOPES', 'true'],
        ['windows.size >= MAX_SCOPES', 'windows.size > MAX_SCOPES'],
        ['windows.size >= MAX_SCOPES', 'windows.size < MAX_SCOPES'],
        ['oldest !== undefined', 'true'],
        ['oldest !== undefined', 'oldest === undefined'],
        ['windows.delete(oldest);', ';'],
      ],
    },
  },
  {
    file: 'mocks/service/limiter.ts',
    kind: 'mock only',
    why: 'How many scopes are kept is told to tests alone.',
    mutants: {
      'scopes: () => windows.size,': [['() => windows.size', '() => undefined']],
    },
  },
  {
    file: 'mocks/service/limiter.ts',
    kind: 'legal',
    why: 'One call more or less in a second is within what clocks and windows may differ.',
    mutants: {
      'if (taken >= limit) return false;': [['taken >= limit', 'taken > limit']],
      'const within = (counted[oldest] ?? 0) <= nowMs - 1000;': [
        ['(counted[oldest] ?? 0) <= nowMs - 1000', '(counted[oldest] ?? 0) < nowMs - 1000'],
      ],
      'const within = tokens >= 1;': [['tokens >= 1', 'tokens > 1']],
    },
  },
  {
    file: 'mocks/service/limiter.ts',
    kind: 'legal',
    why: 'Whether refused calls count is open: measured, and not judged.',
    mutants: {
      'if (within || refusedCount) {': [['within || refusedCount', 'true']],
      'if (within) tokens -= 1;': [['within', 'true']],
      'else if (refusedCount) tokens = 0;': [
        ['refusedCount', 'true'],
        ['refusedCount', 'false'],
      ],
    },
  },
  {
    file: 'mocks/service/world.ts',
    kind: 'legal',
    why: 'Whether refused calls count is open: measured, and not judged.',
    mutants: {
      "return createLimiter(callsPerSecond, unknowns['limit-windo … -count'] === 'yes');": [
        ["unknowns['refused-calls-count'] === 'yes'", 'true'],
        ["unknowns['refused-calls-count'] === 'yes'", 'false'],
        ["unknowns['refused-calls-count'] === 'yes'", "unknowns['refused-calls-count'] !== 'yes'"],
        ["'refused-calls-count'", '""'],
        ["'yes'", '""'],
      ],
    },
  },
];
