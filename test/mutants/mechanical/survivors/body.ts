import type { Account } from '../account.ts';

/** Survivors among the mutants of what reads and judges the body. */
export const BODY_SURVIVORS: readonly Account[] = [
  {
    file: 'contracts/wire/read-body.ts',
    kind: 'legal',
    why: 'A reader of JSON may pass over a byte order mark or refuse it.',
    mutants: {
      "const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });": [['true', 'false', 2]],
    },
  },
  {
    file: 'contracts/wire/read-body.ts',
    kind: 'legal',
    why: 'What is empty or not UTF-8 is not JSON either: the legal codes are the same.',
    mutants: {
      "if (bytes.length === 0) return { problem: 'body-empty' };": [['bytes.length === 0', 'false']],
    },
  },
  {
    file: 'contracts/wire/read-body.ts',
    kind: 'legal',
    why: 'Keys and GroupIds in other letters that are too long in bytes may be accepted: the first is open, the second is malformed for its letters.',
    mutants: {
      'return text.length * 3 > bytes && NOT_ASCII.test(text) &&  … ext).length > bytes;': [
        ['text.length * 3 > bytes && NOT_ASCII.test(text) && ENCODER … text).length > bytes', 'false'],
        ['text.length * 3 > bytes', 'text.length * 3 <= bytes'],
        ['text.length * 3', 'text.length / 3'],
      ],
      'const NOT_ASCII = /[^ -~]/;': [['/[^ -~]/', '/[ -~]/']],
    },
  },
  {
    file: 'contracts/wire/read-body.ts',
    kind: 'performance',
    why: 'The quick tests only save encoding the text: the last alone decides the same.',
    mutants: {
      'return text.length * 3 > bytes && NOT_ASCII.test(text) &&  … ext).length > bytes;': [
        ['text.length * 3 > bytes && NOT_ASCII.test(text)', 'true'],
        ['text.length * 3 > bytes && NOT_ASCII.test(text)', 'text.length * 3 > bytes || NOT_ASCII.test(text)'],
        ['text.length * 3 > bytes', 'true'],
        ['text.length * 3 > bytes', 'text.length * 3 >= bytes'],
      ],
    },
  },
  {
    file: 'contracts/wire/read-body.ts',
    kind: 'equivalent',
    why: 'A function that ends without return gives undefined as well.',
    mutants: {
      '} catch {': [['{ // The decoder is fatal: it throws exactly when the byte …  return undefined; }', '{}']],
    },
  },
  {
    file: 'contracts/wire/read-body.ts',
    kind: 'legal',
    why: 'A body that is a text or a number has no GroupId: the legal codes are the same.',
    mutants: {
      "if (value === null || typeof value !== 'object' || Array.i … 'body-not-object' };": [
        ["typeof value !== 'object'", 'false'],
      ],
    },
  },
  {
    file: 'mocks/service/received-call.ts',
    kind: 'performance',
    why: 'The GroupId is read again instead of remembered.',
    mutants: {
      'if (this.#groupId === undefined) {': [['this.#groupId === undefined', 'true']],
    },
  },
  {
    file: 'mocks/service/received-call.ts',
    kind: 'equivalent',
    why: 'Where there is no GroupId the call is refused before a group is looked for.',
    mutants: {
      "this.#groupId = typeof id === 'string' ? id : '';": [["''", '"Stryker was here!"']],
    },
  },
  {
    file: 'mocks/service/received-call.ts',
    kind: 'unreachable',
    why: 'A call without identifier is refused before its UserSig is looked at.',
    mutants: {
      "const { usersig, sdkappid, identifier = '' } = this.parameters;": [["''", '"Stryker was here!"']],
    },
  },
  {
    file: 'mocks/service/causes/body-causes.ts',
    kind: 'legal',
    why: 'A body that is no object has no GroupId: the legal codes are the same.',
    mutants: {
      "unreadable('body-not-object'),": [["'body-not-object'", '""']],
    },
  },
  {
    file: 'mocks/service/causes/body-causes.ts',
    kind: 'equivalent',
    why: 'A GroupId that is absent is no text either, and is answered with the same code.',
    mutants: {
      "{ cause: 'group-id-absent', applies: (call) => call.member … d') === undefined },": [
        ["(call) => call.member('GroupId') === undefined", '() => undefined'],
        ["call.member('GroupId') === undefined", 'false'],
      ],
    },
  },
  {
    file: 'mocks/service/causes/body-causes.ts',
    kind: 'legal',
    why: 'An empty GroupId is malformed as well: the legal codes are the same.',
    mutants: {
      "applies: ({ groupId }) => groupId === '' || isLongerThan(g … IMITS.groupIdBytes),": [
        ["groupId === ''", 'false'],
        ["''", '"Stryker was here!"'],
      ],
    },
  },
  {
    file: 'mocks/service/causes/body-causes.ts',
    kind: 'legal',
    why: 'A group whose ID is malformed does not exist either: the legal codes are the same.',
    mutants: {
      "return id.startsWith('@TGS#') ? /^[\\x21-\\x7e]{6,}$/.test(i … 0-\\x7e]+$/.test(id);": [
        ['/^[\\x21-\\x7e]{6,}$/', '/[\\x21-\\x7e]{6,}$/'],
        ['/^[\\x20-\\x7e]+$/', '/[\\x20-\\x7e]+$/'],
        ['/^[\\x20-\\x7e]+$/', '/^[\\x20-\\x7e]+/'],
      ],
    },
  },
  {
    file: 'mocks/service/causes/credential-causes.ts',
    kind: 'unreachable',
    why: 'A call without identifier is refused before its user is looked at.',
    mutants: {
      "applies: ({ parameters }, { app }) => !app.administrators. … s.identifier ?? ''),": [
        ["''", '"Stryker was here!"'],
      ],
    },
  },
  {
    file: 'contracts/wire/remember-last.ts',
    kind: 'performance',
    why: 'What was read once is read again.',
    mutants: {
      'if (last?.input !== input) last = { input, output: read(input) };': [['last?.input !== input', 'true']],
    },
  },
];
