import { describe, expect, it } from 'vitest';
import type { PactEdit } from '../../mutants/pacts/pact-edit.ts';
import { contains, eachKey, eachValue, free, having, LIST, of, status, told, twice, VALUE } from './matcher-edits.ts';

const WIDE: readonly [string, PactEdit['edit']][] = [
  ['equality of what the state makes', having({ [VALUE]: { match: 'equality' } })],
  ['type of whatever the answer has', having({ $: { match: 'type' } }, free)],
  ['number of any Value', having({ [VALUE]: { match: 'number' } }, free)],
  ['integer of any Value', having({ [VALUE]: { match: 'integer' } }, free)],
  ['regex of every integer', having({ [VALUE]: { match: 'regex', regex: '^-?\\d+$' } }, free)],
  ['include of nothing', having({ [VALUE]: { match: 'include', value: '' } }, free)],
  ['notEmpty of a Value, a Key and their list', having({ [LIST]: { match: 'notEmpty' } })],
  ['type with a least number that is due', having({ [LIST]: { match: 'type', min: 1 } })],
  ['type with a greatest number that is due', having({ [LIST]: { match: 'type', max: 1 } })],
  ['type with both bounds', having({ [LIST]: { match: 'type', min: 1, max: 50 } })],
  [
    'a bound of one of two rules, of which one must hold',
    (parts) => {
      parts.response.matchingRules.body = {
        [LIST]: { combine: 'OR', matchers: [{ match: 'type', min: 3 }, { match: 'type' }] },
      };
    },
  ],
  [
    'null or a number',
    (parts) => {
      parts.response.matchingRules.body = {
        [VALUE]: { combine: 'OR', matchers: [{ match: 'null' }, { match: 'integer' }] },
      };
    },
  ],
  ['values of an object, whatever they are called', having({ $: [{ match: 'values' }], [VALUE]: { match: 'type' } })],
  ['eachKey of every name', having({ $: eachKey('.+'), [`${LIST}[*]`]: eachKey('.+') })],
  ['eachValue of the elements of a list', having({ [LIST]: eachValue({ match: 'type' }) })],
  ['contentType of JSON', having({ $: { match: 'contentType', value: 'application/json' } })],
  ['statusCode of success', status({ status: 'success' })],
  ['statusCode of a list', status({ status: [200, 204] })],
  ['arrayContains of one counter as it is', having(contains({}))],
  ['arrayContains without variants', having({ [LIST]: { match: 'arrayContains', variants: [] } })],
  [
    'arrayContains by the type of an element',
    having(contains(of('$', { match: 'type' })), (parts) => {
      parts.response.body.GroupCounter[0].Value = 5;
    }),
  ],
  [
    'arrayContains of two variants that one counter fits',
    having(contains(of('$.Value', { match: 'integer' }), of('$.Key', { match: 'regex', regex: '^[a-z]+$' })), twice),
  ],
  [
    'arrayContains, whatever a rule outside says of its elements',
    having({
      ...contains(of('$.Value', { match: 'integer' })),
      [VALUE]: { match: 'decimal' },
    }),
  ],
];

describe('matchers of a pact', () => {
  it.each(WIDE)('may be as wide as the contract or wider: %s', async (_what, edit) => {
    expect(await told(edit)).toEqual([]);
  });
});
