import type { Account } from '../account.ts';

/** Survivors among the mutants of what a malformed parameter is called. */
export const PARAMETER_SURVIVORS: readonly Account[] = [
  {
    file: 'contracts/wire/read-parameters.ts',
    kind: 'legal',
    why: 'An app or identifier that is malformed is unknown or not that of the UserSig as well, and each of these codes is legal.',
    mutants: {
      "sdkappid: (value = '') => isUint32(value) && value !== '0',": [
        ["isUint32(value) && value !== '0'", 'true'],
        ["isUint32(value) && value !== '0'", "isUint32(value) || value !== '0'"],
      ],
      "identifier: (value = '') => value !== '' && !value.include … LIMITS.userIdBytes),": [
        ["value !== '' && !value.includes('\\ufffd') && !isLongerThan …  LIMITS.userIdBytes)", 'true'],
        [
          "value !== '' && !value.includes('\\ufffd') && !isLongerThan …  LIMITS.userIdBytes)",
          "value !== '' && !value.includes('\\ufffd') || !isLongerThan …  LIMITS.userIdBytes)",
        ],
      ],
    },
  },
];
