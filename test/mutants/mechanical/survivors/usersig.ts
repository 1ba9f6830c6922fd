import type { Account } from '../account.ts';

/** Survivors among the mutants of the check of UserSigs. */
export const USERSIG_SURVIVORS: readonly Account[] = [
  {
    file: 'mocks/user-sig/check-user-sig.ts',
    kind: 'unreachable',
    why: 'No call can be aimed at the very millisecond in which its UserSig expires.',
    mutants: {
      "return nowSeconds > decoded.validUntil ? 'usersig-expired' : undefined;": [
        ['nowSeconds > decoded.validUntil', 'nowSeconds >= decoded.validUntil'],
      ],
    },
  },
  {
    file: 'mocks/user-sig/check-user-sig.ts',
    kind: 'legal',
    why: 'No source says anything of UserSigs with a user buffer.',
    mutants: {
      "const userbuf = fields['TLS.userbuf'];": [["'TLS.userbuf'", '""']],
      "(typeof userbuf === 'string' ? `TLS.userbuf:\x24{userbuf}\\n` : '');": [
        ["typeof userbuf === 'string'", 'false'],
        ["'string'", '""'],
        ['`TLS.userbuf:\x24{userbuf}\\n`', '``'],
      ],
    },
  },
  {
    file: 'mocks/user-sig/check-user-sig.ts',
    kind: 'legal',
    why: 'No source says how a UserSig of another version is answered; without its identifier it is an altered one.',
    mutants: {
      "if (fields['TLS.ver'] !== '2.0' || typeof identifier !== ' … ') return undefined;": [
        ["fields['TLS.ver'] !== '2.0' || typeof identifier !== 'string'", 'false'],
        [
          "fields['TLS.ver'] !== '2.0' || typeof identifier !== 'string'",
          "fields['TLS.ver'] !== '2.0' && typeof identifier !== 'string'",
        ],
        ["fields['TLS.ver'] !== '2.0'", 'false'],
        ["typeof identifier !== 'string'", 'false'],
      ],
    },
  },
  {
    file: 'mocks/user-sig/check-user-sig.ts',
    kind: 'legal',
    why: 'Only who holds the key can sign without these members, and no source says how that is answered.',
    mutants: {
      'if (sdkappid === undefined || time === undefined || expire … d) return undefined;': [
        ['sdkappid === undefined || time === undefined || expire === undefined', 'false'],
        [
          'sdkappid === undefined || time === undefined || expire === undefined',
          '(sdkappid === undefined || time === undefined) && expire === undefined',
        ],
        ['sdkappid === undefined || time === undefined', 'false'],
        ['sdkappid === undefined || time === undefined', 'sdkappid === undefined && time === undefined'],
        ['sdkappid === undefined', 'false'],
        ['time === undefined', 'false'],
        ['expire === undefined', 'false'],
      ],
    },
  },
  {
    file: 'mocks/user-sig/check-user-sig.ts',
    kind: 'legal',
    why: 'No source says how strictly the letters of a UserSig are read: whoever decodes base64 may pass over others.',
    mutants: {
      'if (usersig.length > MAX_USERSIG_LENGTH || !/^[A-Za-z0-9*\\ … )) return undefined;': [
        ['usersig.length > MAX_USERSIG_LENGTH || !/^[A-Za-z0-9*\\-_]+$/.test(usersig)', 'false'],
        [
          'usersig.length > MAX_USERSIG_LENGTH || !/^[A-Za-z0-9*\\-_]+$/.test(usersig)',
          'usersig.length > MAX_USERSIG_LENGTH && !/^[A-Za-z0-9*\\-_]+$/.test(usersig)',
        ],
        ['/^[A-Za-z0-9*\\-_]+$/', '/[A-Za-z0-9*\\-_]+$/'],
        ['/^[A-Za-z0-9*\\-_]+$/', '/^[A-Za-z0-9*\\-_]+/'],
      ],
    },
  },
  {
    file: 'mocks/user-sig/check-user-sig.ts',
    kind: 'equivalent',
    why: 'Base64 is decoded with and without its padding.',
    mutants: {
      "const base64 = usersig.replaceAll('*', '+').replaceAll('-' … eplaceAll('_', '=');": [["'='", '""']],
    },
  },
  {
    file: 'mocks/user-sig/check-user-sig.ts',
    kind: 'equivalent',
    why: 'A number or a text has none of the members, so it is refused all the same.',
    mutants: {
      "return fields !== null && typeof fields === 'object' ? (fi … known>) : undefined;": [
        ["typeof fields === 'object'", 'true'],
      ],
    },
  },
  {
    file: 'mocks/user-sig/check-user-sig.ts',
    kind: 'equivalent',
    why: 'A function that ends without return gives undefined as well.',
    mutants: {
      '} catch {': [['{ // Not zlib, too long once inflated, or not JSON: whiche …  return undefined; }', '{}']],
    },
  },
  {
    file: 'mocks/user-sig/check-user-sig.ts',
    kind: 'legal',
    why: 'No source says whether the numbers of a UserSig may be texts.',
    mutants: {
      "const number = typeof value === 'string' && /^-?[0-9]{1,15 … mber(value) : value;": [
        ["typeof value === 'string' && /^-?[0-9]{1,15}$/.test(value)", 'true'],
        ["typeof value === 'string' && /^-?[0-9]{1,15}$/.test(value)", 'false'],
        [
          "typeof value === 'string' && /^-?[0-9]{1,15}$/.test(value)",
          "typeof value === 'string' || /^-?[0-9]{1,15}$/.test(value)",
        ],
        ["typeof value === 'string'", 'true'],
        ["typeof value === 'string'", "typeof value !== 'string'"],
        ["'string'", '""'],
        ['/^-?[0-9]{1,15}$/', '/-?[0-9]{1,15}$/'],
        ['/^-?[0-9]{1,15}$/', '/^-?[0-9]{1,15}/'],
        ['/^-?[0-9]{1,15}$/', '/^-[0-9]{1,15}$/'],
        ['/^-?[0-9]{1,15}$/', '/^-?[0-9]$/'],
        ['/^-?[0-9]{1,15}$/', '/^-?[^0-9]{1,15}$/'],
      ],
    },
  },
  {
    file: 'mocks/user-sig/check-user-sig.ts',
    kind: 'equivalent',
    why: 'Only the other two are asked for.',
    mutants: {
      "if (matches(text, signature, secretKey)) return 'by-app';": [["'by-app'", '""']],
    },
  },
];
