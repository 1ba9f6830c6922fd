import type { Account } from '../account.ts';

/** Survivors among the mutants of what reads the query. */
export const QUERY_SURVIVORS: readonly Account[] = [
  {
    file: 'contracts/wire/query.ts',
    kind: 'equivalent',
    why: 'An empty value is refused like one that cannot be decoded.',
    mutants: {
      "const UNDECODABLE = '\\ufffd';": [["'\\ufffd'", '""']],
    },
  },
  {
    file: 'contracts/wire/query.ts',
    kind: 'equivalent',
    why: 'The first two letters of the text are taken for a parameter of an unknown name.',
    mutants: {
      'const parameters: [string, string][] = [];': [['[]', '["Stryker was here"]']],
    },
  },
  {
    file: 'contracts/wire/query.ts',
    kind: 'performance',
    why: 'Decoding a query in which nothing is encoded gives the same.',
    mutants: {
      'const read = /[%+]/.test(query) ? decode : asItIs;': [['/[%+]/', '/[^%+]/']],
    },
  },
  {
    file: 'contracts/wire/query.ts',
    kind: 'equivalent',
    why: 'A parameter without a name is passed over.',
    mutants: {
      "if (pair === '') continue;": [
        ["pair === ''", 'false'],
        ["''", '"Stryker was here!"'],
      ],
      "if (equals < 0) parameters.push([read(pair), '']);": [['equals < 0', 'equals <= 0']],
    },
  },
  {
    file: 'contracts/wire/query.ts',
    kind: 'legal',
    why: 'A parameter without = is absent, empty or malformed, and a refusal in each case.',
    mutants: {
      "if (equals < 0) parameters.push([read(pair), '']);": [
        ['equals < 0', 'false'],
        ["[read(pair), '']", '[]'],
        ["''", '"Stryker was here!"'],
      ],
    },
  },
  {
    file: 'contracts/wire/query.ts',
    kind: 'equivalent',
    why: 'What does not begin with http is left as it is.',
    mutants: {
      "const origin = target.startsWith('/') ? target : target.re … :\\/\\/[^/?#]*/i, '');": [
        ["target.startsWith('/')", "target.endsWith('/')"],
      ],
    },
  },
  {
    file: 'contracts/wire/query.ts',
    kind: 'unreachable',
    why: 'Only to a proxy does a client send the whole URL.',
    mutants: {
      "const origin = target.startsWith('/') ? target : target.re … :\\/\\/[^/?#]*/i, '');": [
        ["'/'", '""'],
        ['/^https?:\\/\\/[^/?#]*/i', '/https?:\\/\\/[^/?#]*/i'],
        ['/^https?:\\/\\/[^/?#]*/i', '/^https:\\/\\/[^/?#]*/i'],
        ['/^https?:\\/\\/[^/?#]*/i', '/^https?:\\/\\/[^/?#]/i'],
        ['/^https?:\\/\\/[^/?#]*/i', '/^https?:\\/\\/[/?#]*/i'],
        ["''", '"Stryker was here!"'],
      ],
    },
  },
  {
    file: 'contracts/wire/query.ts',
    kind: 'legal',
    why: 'A call without any query has several causes of refusal, and no source says which of them wins.',
    mutants: {
      "return mark < 0 ? { path: origin, query: '' } : { path: or … n.slice(mark + 1) };": [
        ['mark < 0', 'false'],
        ["''", '"Stryker was here!"'],
      ],
    },
  },
  {
    file: 'contracts/wire/query.ts',
    kind: 'equivalent',
    why: 'A target never begins with its query.',
    mutants: {
      "return mark < 0 ? { path: origin, query: '' } : { path: or … n.slice(mark + 1) };": [['mark < 0', 'mark <= 0']],
    },
  },
  {
    file: 'contracts/wire/query.ts',
    kind: 'unreachable',
    why: 'No name of a parameter, and no value that verify may send with success, holds a space.',
    mutants: {
      "return decodeURIComponent(text.replaceAll('+', ' '));": [["' '", '""']],
    },
  },
  {
    file: 'contracts/wire/query.ts',
    kind: 'legal',
    why: 'A value that cannot be decoded is absent or malformed, and a refusal in each case.',
    mutants: {
      '} catch {': [["{ // Malformed percent-encoding is the caller's fault, and … eturn UNDECODABLE; }", '{}']],
    },
  },
  {
    file: 'mocks/service/causes/gateway-causes.ts',
    kind: 'legal',
    why: 'Which size is the largest is not documented to the byte.',
    mutants: {
      "{ cause: 'body-too-large', applies: ({ request }) => reque …  > MAX_BODY_BYTES },": [
        ['request.body.length > MAX_BODY_BYTES', 'request.body.length >= MAX_BODY_BYTES'],
      ],
    },
  },
  {
    file: 'contracts/wire/read-parameters.ts',
    kind: 'legal',
    why: 'Only where a parameter that the operation does not know is repeated does it matter, and no source says anything of that.',
    mutants: {
      'if (!isParameterName(name)) continue;': [['!isParameterName(name)', 'false']],
      "return name === 'usersig' || Object.hasOwn(CHECKS, name);": [
        ["name === 'usersig' || Object.hasOwn(CHECKS, name)", 'true'],
      ],
    },
  },
  {
    file: 'contracts/wire/read-parameters.ts',
    kind: 'legal',
    why: '0 is no app: malformed and unknown have codes that are legal for either.',
    mutants: {
      "sdkappid: (value = '') => isUint32(value) && value !== '0',": [
        ["''", '"Stryker was here!"'],
        ["value !== '0'", 'true'],
        ["'0'", '""'],
      ],
    },
  },
  {
    file: 'contracts/wire/read-parameters.ts',
    kind: 'legal',
    why: "An identifier that is absent, empty or malformed is not the UserSig's user either: those codes are legal too.",
    mutants: {
      "identifier: (value = '') => value !== '' && !value.include … LIMITS.userIdBytes),": [
        ["''", '"Stryker was here!"', 1],
        ["value !== '' && !value.includes('\\ufffd')", 'true'],
        ["value !== '' && !value.includes('\\ufffd')", "value !== '' || !value.includes('\\ufffd')"],
        ["value !== ''", 'true'],
        ["''", '"Stryker was here!"', 2],
      ],
    },
  },
  {
    file: 'contracts/wire/read-parameters.ts',
    kind: 'equivalent',
    why: 'The text stands for an absent random, and is no number either.',
    mutants: {
      "random: (value = '') => isUint32(value),": [["''", '"Stryker was here!"']],
    },
  },
  {
    file: 'contracts/wire/read-parameters.ts',
    kind: 'legal',
    why: 'No source says how strictly digits are read, such as with a zero or a space before them.',
    mutants: {
      'return /^[+ ]?[0-9]+$/.test(text) && Number(text) <= 0xffffffff;': [
        ['/^[+ ]?[0-9]+$/', '/[+ ]?[0-9]+$/'],
        ['/^[+ ]?[0-9]+$/', '/^[+ ]?[0-9]+/'],
        ['/^[+ ]?[0-9]+$/', '/^[^+ ]?[0-9]+$/'],
      ],
    },
  },
];
