import type { Account } from '../account.ts';

/** Survivors among the mutants of what is worked out once for bodies and queries that come again. */
export const WORKED_OUT_SURVIVORS: readonly Account[] = [
  {
    file: 'contracts/wire/read-parameters.ts',
    kind: 'performance',
    why: 'A query that differs by its random alone is read anew.',
    mutants: {
      'function again(parameters: Parameters, random: string): Parameters | undefined {': [
        ['{ const isRight = parameters.malformed.length === 0 && par … dom } : undefined; }', '{}'],
      ],
      'const isRight = parameters.malformed.length === 0 && param … && isUint32(random);': [
        ['parameters.malformed.length === 0 && parameters.repeated.l …  && isUint32(random)', 'false'],
      ],
    },
  },
  {
    file: 'contracts/wire/read-parameters.ts',
    kind: 'legal',
    why: 'Where a parameter is given twice it is refused for that, or one of its values counts: no source says which.',
    mutants: {
      'const isRight = parameters.malformed.length === 0 && param … && isUint32(random);': [
        ['parameters.repeated.length === 0', 'true'],
        ['parameters.repeated.length === 0', 'parameters.repeated.length !== 0'],
      ],
    },
  },
  {
    file: 'mocks/service/make-reply.ts',
    kind: 'performance',
    why: 'The text of an OK is written again.',
    mutants: {
      'if (workedOut.text === undefined || workedOut.group !== group) {': [
        ['workedOut.text === undefined || workedOut.group !== group', 'true'],
        ['workedOut.text === undefined', 'workedOut.text !== undefined'],
      ],
    },
  },
  {
    file: 'mocks/service/make-reply.ts',
    kind: 'equivalent',
    why: 'Where there is no text yet there is no group either.',
    mutants: {
      'if (workedOut.text === undefined || workedOut.group !== group) {': [['workedOut.text === undefined', 'false']],
    },
  },
  {
    file: 'mocks/service/service.ts',
    kind: 'performance',
    why: 'A body that was right is judged again.',
    mutants: {
      'if (call.workedOut.isRight) return undefined;': [['call.workedOut.isRight', 'false']],
      'call.workedOut.isRight = cause === undefined;': [['cause === undefined', 'false']],
    },
  },
  {
    file: 'mocks/service/worked-out.ts',
    kind: 'performance',
    why: 'What was worked out of a body is worked out again.',
    mutants: {
      'if (known !== undefined) return known;': [['known !== undefined', 'false']],
      'byBody.set(body, fresh);': [['byBody.set(body, fresh);', ';']],
    },
  },
  {
    file: 'mocks/service/worked-out.ts',
    kind: 'equivalent',
    why: 'What is not said to be right is judged.',
    mutants: {
      'const fresh = { isRight: false };': [['{ isRight: false }', '{}']],
    },
  },
];
