import type { Account } from '../account.ts';

/** Survivors among the mutants of what is kept and bounded of UserSigs. */
export const USERSIG_KEPT_SURVIVORS: readonly Account[] = [
  {
    file: 'mocks/user-sig/check-user-sig.ts',
    kind: 'performance',
    why: 'Kept UserSigs save only the work of reading them again.',
    mutants: {
      'if (cached === undefined) keep(cache, usersig, decoded);': [
        ['cached === undefined', 'true'],
        ['cached === undefined', 'false'],
        ['cached === undefined', 'cached !== undefined'],
        ['keep(cache, usersig, decoded);', ';'],
      ],
      'function keep(cache: Map<string, Decoded>, usersig: string … ed: Decoded): void {': [
        ['{ const [oldest] = cache.keys(); if (cache.size >= MOCK_LI … usersig, decoded); }', '{}'],
      ],
      'if (cache.size >= MOCK_LIMITS.userSigs && oldest !== undef … ache.delete(oldest);': [
        ['cache.size >= MOCK_LIMITS.userSigs && oldest !== undefined', 'true'],
        ['cache.size >= MOCK_LIMITS.userSigs && oldest !== undefined', 'false'],
        [
          'cache.size >= MOCK_LIMITS.userSigs && oldest !== undefined',
          'cache.size >= MOCK_LIMITS.userSigs || oldest !== undefined',
        ],
        ['cache.size >= MOCK_LIMITS.userSigs', 'true'],
        ['cache.size >= MOCK_LIMITS.userSigs', 'cache.size > MOCK_LIMITS.userSigs'],
        ['cache.size >= MOCK_LIMITS.userSigs', 'cache.size < MOCK_LIMITS.userSigs'],
        ['oldest !== undefined', 'true'],
        ['oldest !== undefined', 'oldest === undefined'],
        ['cache.delete(oldest);', ';'],
      ],
      'cache.set(usersig, decoded);': [['cache.set(usersig, decoded);', ';']],
    },
  },
  {
    file: 'mocks/user-sig/check-user-sig.ts',
    kind: 'mock only',
    why: 'How many UserSigs are kept is told to tests alone.',
    mutants: {
      'return Object.assign(check, { kept: () => cache.size });': [
        ['{ kept: () => cache.size }', '{}'],
        ['() => cache.size', '() => undefined'],
      ],
    },
  },
  {
    file: 'mocks/user-sig/check-user-sig.ts',
    kind: 'performance',
    why: 'The bound on its length saves the work of reading what can be no UserSig.',
    mutants: {
      'if (usersig.length > MAX_USERSIG_LENGTH || !/^[A-Za-z0-9*\\ … )) return undefined;': [
        ['usersig.length > MAX_USERSIG_LENGTH', 'false'],
        ['usersig.length > MAX_USERSIG_LENGTH', 'usersig.length >= MAX_USERSIG_LENGTH'],
      ],
    },
  },
  {
    file: 'mocks/user-sig/check-user-sig.ts',
    kind: 'performance',
    why: 'The bound saves memory; what is longer is no UserSig either.',
    mutants: {
      "const json = inflateSync(Buffer.from(base64, 'base64'), {  … BYTES }).toString();": [
        ['{ maxOutputLength: MAX_INFLATED_BYTES }', '{}'],
      ],
    },
  },
];
