import type { Account } from '../account.ts';

/** Survivors among the mutants of what is answered. */
export const ANSWERS_SURVIVORS: readonly Account[] = [
  {
    file: 'mocks/service/make-reply.ts',
    kind: 'mock only',
    why: 'The cause is noted in the journal and not sent.',
    mutants: {
      'return cause === undefined ? refusal : { ...refusal, cause };': [
        ['cause === undefined', 'true'],
        ['cause === undefined', 'false'],
        ['cause === undefined', 'cause !== undefined'],
      ],
    },
  },
  {
    file: 'mocks/service/make-reply.ts',
    kind: 'equivalent',
    why: 'Neither the empty text nor the other asks for gzip.',
    mutants: {
      "const gzip = call.answer('compression') === 'when-asked' & … ceptEncoding ?? '');": [
        ["''", '"Stryker was here!"'],
      ],
    },
  },
  {
    file: 'mocks/service/causes/app-causes.ts',
    kind: 'unreachable',
    why: 'No provider state brings this about.',
    mutants: {
      "{ cause: 'plan-expired', applies: (_call, { app }) => app.plan === 'expired' },": [
        ["'plan-expired'", '""'],
        ["(_call, { app }) => app.plan === 'expired'", '() => undefined'],
        ["app.plan === 'expired'", 'false'],
        ["'expired'", '""'],
      ],
      "{ cause: 'trial-exhausted', applies: (_call, { app }) => a … 'trial-exhausted' },": [
        ["'trial-exhausted'", '""', 1],
        ["(_call, { app }) => app.plan === 'trial-exhausted'", '() => undefined'],
        ["app.plan === 'trial-exhausted'", 'false'],
        ["'trial-exhausted'", '""', 2],
      ],
    },
  },
  {
    file: 'mocks/service/select-counters.ts',
    kind: 'performance',
    why: 'One key alone has no repetition to take out.',
    mutants: {
      "const asked = call.answer('repeated-key') === 'once' && ke … w Set(keys)] : keys;": [
        ['keys.length > 1', 'true'],
        ['keys.length > 1', 'keys.length >= 1'],
      ],
    },
  },
  {
    file: 'mocks/service/select-counters.ts',
    kind: 'legal',
    why: 'How more than 20 keys are answered is open.',
    mutants: {
      "const zero = call.answer('missing-key') === 'zero' && keys … TS.countersPerGroup;": [
        ['keys.length <= LIMITS.countersPerGroup', 'true'],
        ['keys.length <= LIMITS.countersPerGroup', 'keys.length < LIMITS.countersPerGroup'],
      ],
    },
  },
  {
    file: 'mocks/service/select-counters.ts',
    kind: 'performance',
    why: 'Sorting fewer than two, or the order of two, changes nothing that is due.',
    mutants: {
      'if (asked.length < 2) return asked;': [
        ['asked.length < 2', 'false'],
        ['asked.length < 2', 'asked.length <= 2'],
      ],
    },
  },
  {
    file: 'mocks/service/select-counters.ts',
    kind: 'legal',
    why: 'What is added or left out are keys that the group lacks, and the order of counters is open.',
    mutants: {
      'return ordered.length === asked.length ? ordered : [...ord … counters.has(key))];': [
        ['ordered.length === asked.length', 'false'],
      ],
    },
  },
  {
    file: 'mocks/service/world.ts',
    kind: 'unreachable',
    why: 'The type of a group that does not exist is never asked for.',
    mutants: {
      "type: 'Public',": [["'Public'", '""']],
    },
  },
  {
    file: 'mocks/service/world.ts',
    kind: 'equivalent',
    why: 'Only the plans that do not suffice are asked for.',
    mutants: {
      "app: { sdkappid, administrators, plan: 'premium', limitExhausted: false },": [["'premium'", '""']],
    },
  },
];
