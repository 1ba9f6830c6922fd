import type { Account } from '../account.ts';

/** Survivors among the mutants of what no source settles: lenient reading, odd keys, calls that are turned away. */
export const OPEN_SURVIVORS: readonly Account[] = [
  {
    file: 'contracts/wire/read-body.ts',
    kind: 'legal',
    why: 'Whether a byte order mark is passed over before bytes that are no UTF-8 is left open.',
    mutants: {
      "const REPLACING = new TextDecoder('utf-8', { ignoreBOM: true });": [
        ['{ ignoreBOM: true }', '{}'],
        ['true', 'false'],
      ],
    },
  },
  {
    file: 'contracts/wire/read-body.ts',
    kind: 'mock only',
    why: 'Only the lenient reader gets there, a switch of the mock; read-body.test.ts tries it by itself.',
    mutants: {
      "if (read.problem !== 'body-not-json' || !lenient) return read;": [["read.problem !== 'body-not-json'", 'false']],
    },
  },
  {
    file: 'contracts/wire/read-body.ts',
    kind: 'legal',
    why: 'What is no object has no GroupId either, and the codes of that are legal for it.',
    mutants: {
      "if (value === null || typeof value !== 'object' || Array.i … 'body-not-object' };": [
        ["value === null || typeof value !== 'object' || Array.isArray(value)", 'false'],
        [
          "value === null || typeof value !== 'object' || Array.isArray(value)",
          "(value === null || typeof value !== 'object') && Array.isArray(value)",
        ],
        ["value === null || typeof value !== 'object'", 'false'],
        ["value === null || typeof value !== 'object'", "value === null && typeof value !== 'object'"],
        ['value === null', 'false'],
      ],
    },
  },
  {
    file: 'contracts/wire/read-parameters.ts',
    kind: 'equivalent',
    why: 'Only the names of known parameters are asked for.',
    mutants: {
      'const NONE: readonly ParameterName[] = [];': [['[]', '["Stryker was here"]']],
    },
  },
  {
    file: 'mocks/service/make-reply.ts',
    kind: 'legal',
    why: 'What stands before the operation turns a call away in words and headers of its own.',
    mutants: {
      "const headers = { 'content-type': 'text/plain; charset=utf …  allow: 'POST' }) };": [
        ["{ 'content-type': 'text/plain; charset=utf-8', ...(status  … { allow: 'POST' }) }", '{}'],
        ["'text/plain; charset=utf-8'", '""'],
        ["status === 405 && { allow: 'POST' }", 'true'],
        ["status === 405 && { allow: 'POST' }", 'false'],
        ["status === 405 && { allow: 'POST' }", "status === 405 || { allow: 'POST' }"],
        ['status === 405', 'true'],
        ['status === 405', 'status !== 405'],
        ["{ allow: 'POST' }", '{}'],
        ["'POST'", '""'],
      ],
      "const TURNED_AWAY = { 404: 'Not Found\\n', 405: 'Method Not … tent Too Large\\n' };": [
        ["'Not Found\\n'", '""'],
        ["'Method Not Allowed\\n'", '""'],
        ["'Content Too Large\\n'", '""'],
      ],
    },
  },
  {
    file: 'mocks/service/received-call.ts',
    kind: 'equivalent',
    why: 'A text in the place of no list is a string and none of the keys, which are asked for first.',
    mutants: {
      'return Array.isArray(keys) ? keys : [];': [['[]', '["Stryker was here"]']],
    },
  },
  {
    file: 'mocks/service/received-call.ts',
    kind: 'performance',
    why: 'Passing over what is no string leaves a list of strings as it is.',
    mutants: {
      "return keys.every((key) => typeof key === 'string') ? keys … f key === 'string');": [
        ["(key) => typeof key === 'string'", '() => undefined', 1],
        ["typeof key === 'string'", 'false', 1],
        ["'string'", '""', 1],
      ],
    },
  },
  {
    file: 'mocks/service/causes/body-causes.ts',
    kind: 'legal',
    why: 'A list of odd keys alone may be refused with the same code as an empty one.',
    mutants: {
      "applies: (call) => call.keys?.length === 0 && call.keyList … eys') === 'refused',": [
        ['call.keyList.length === 0', 'true'],
      ],
    },
  },
  {
    file: 'mocks/service/causes/gateway-causes.ts',
    kind: 'legal',
    why: 'What is malformed in a parameter is refused for what it then is, an unknown app or another user, or accepted where it is given twice.',
    mutants: {
      "const PARAMETERS: readonly ParameterName[] = ['sdkappid',  … ig', 'contenttype'];": [
        ["'sdkappid'", '""'],
        ["'identifier'", '""'],
        ["'usersig'", '""'],
      ],
      "if (name === 'contenttype') return call.answer('contenttyp … ted') === 'refused';": [
        ["name === 'contenttype'", 'true'],
      ],
      "return name !== 'random' || call.answer('random-malformed- … ted') === 'refused';": [
        ["name !== 'random'", 'false'],
      ],
    },
  },
  {
    file: 'mocks/service/causes/group-causes.ts',
    kind: 'legal',
    why: 'A key that is no string may be passed over whether or not other keys may be lacking.',
    mutants: {
      'return keys?.length !== keyList.length || keys.some((key)  … .counters.has(key));': [
        ['keys?.length !== keyList.length', 'false'],
      ],
    },
  },
  {
    file: 'mocks/service/causes/group-causes.ts',
    kind: 'equivalent',
    why: 'It is asked only where there are keys.',
    mutants: {
      'return keys?.length !== keyList.length || keys.some((key)  … .counters.has(key));': [
        ['keys?.length', 'keys.length'],
      ],
    },
  },
];
