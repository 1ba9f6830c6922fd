import { describe, expect, it } from 'vitest';
import type { PactEdit } from '../../mutants/pacts/pact-edit.ts';
import {
  contains,
  eachKey,
  eachValue,
  free,
  having,
  holding,
  INFO,
  info,
  KEY,
  LIST,
  likes,
  observed,
  of,
  refused,
  status,
  told,
  untaken,
  VALUE,
} from './matcher-edits.ts';

const NARROW: readonly [string, PactEdit['edit'], string[]][] = [
  [
    'a type that no provider gives',
    having({ [VALUE]: { match: 'type' } }, likes('5')),
    ['! fits-schema', '! pact-schema'],
  ],
  ['decimal of an integer', having({ [VALUE]: { match: 'decimal' } }), untaken],
  ['boolean of a number', having({ [VALUE]: { match: 'boolean' } }), untaken],
  ['null of a number', having({ [VALUE]: { match: 'null' } }), untaken],
  [
    'null of a list',
    having({ [LIST]: { match: 'null' }, [KEY]: { match: 'type' }, [VALUE]: { match: 'type' } }),
    untaken,
  ],
  [
    'integer of an object',
    having({ [`${LIST}[*]`]: { match: 'integer' }, [KEY]: { match: 'type' }, [VALUE]: { match: 'type' } }),
    untaken,
  ],
  ['semver of a status', having({ '$.ActionStatus': { match: 'semver' } }), ['! pact-matchers']],
  [
    'a form of a date, of a number',
    having({ [VALUE]: { match: 'date', date: 'yyyyMMdd' } }),
    ['! pact-counters', 'pact-lawful-examples'],
  ],
  ['a time of the usual form', having({ [VALUE]: { match: 'time', time: '' } }), untaken],
  [
    'a moment with a text in its form',
    having({ [VALUE]: { match: 'timestamp', timestamp: "yyyy-MM-dd'T'HH:mm:ss" } }),
    untaken,
  ],
  [
    'an expression that refuses what the state makes',
    having({ [VALUE]: { match: 'regex', regex: '^[67]$' } }),
    untaken,
  ],
  ['a text in a number', having({ [VALUE]: { match: 'include', value: 'five' } }), untaken],
  [
    'an expression without zero and what is below it',
    having({ [VALUE]: { match: 'regex', regex: '^[1-9]\\d*$' } }, free),
    observed,
  ],
  [
    'a text that the Values of a group need not have',
    having({ [VALUE]: { match: 'include', value: '5' } }, free),
    observed,
  ],
  [
    'one of the keys that were asked for',
    having({ [LIST]: { match: 'type' }, [KEY]: { match: 'regex', regex: '^like$' } }, (parts) => {
      free(parts);
      parts.request.body.GroupCounterKeys.push('view');
    }),
    observed,
  ],
  [
    'a rule that fits the first counter of a group and not its second',
    having({ [LIST]: { match: 'type' }, [VALUE]: { match: 'regex', regex: '^[1-9]$' } }, holding(0)),
    ['! pact-matchers'],
  ],
  [
    'eachValue that fits the first counter of a group and not its second',
    having({ [LIST]: eachValue({ match: 'type' }), [KEY]: { match: 'regex', regex: '^like$' } }, holding(9)),
    ['! pact-matchers'],
  ],
  ['more counters than the group has', having({ [LIST]: { match: 'type', min: 2 } }), ['! pact-counters']],
  ['fewer counters than the group has', having({ [LIST]: { match: 'type', max: 1 } }, holding(9)), ['! pact-counters']],
  [
    'fewer counters than a group may have',
    having({ [LIST]: { match: 'type', max: 3 } }, (parts) => {
      free(parts);
      delete parts.request.body.GroupCounterKeys;
    }),
    observed,
  ],
  [
    'notEmpty of counters that a group has not',
    having({ [LIST]: { match: 'notEmpty' } }, ({ interaction, response }) => {
      interaction.providerStates[0].params.GroupCounter = [];
      response.body.GroupCounter = [];
    }),
    ['! pact-matchers', 'pact-left-open'],
  ],
  ['notEmpty of the text of a success', having({ [INFO]: { match: 'notEmpty' } }, info('fine')), observed],
  [
    'notEmpty of the text of a refusal',
    having({ [INFO]: { match: 'notEmpty' }, '$.ErrorCode': { match: 'integer' } }, refused),
    observed,
  ],
  [
    'a text of a refusal that includes another',
    having({ [INFO]: { match: 'include', value: 'error' }, '$.ErrorCode': { match: 'integer' } }, refused),
    observed,
  ],
  [
    'eachKey that refuses a member of every answer',
    having({ $: eachKey('^[a-z]+$') }),
    ['! pact-matchers', 'pact-left-open'],
  ],
  [
    'eachKey that refuses a member of every counter',
    having({ [`${LIST}[*]`]: eachKey('^Key$') }),
    ['! pact-matchers', 'pact-left-open'],
  ],
  [
    'eachKey that refuses members that the page does not name',
    having({ $: eachKey('^(ActionStatus|Error|GroupCounter)') }),
    observed,
  ],
  [
    'eachValue that the members of an answer do not fit',
    having({ $: eachValue({ match: 'integer' }) }),
    ['! pact-matchers'],
  ],
  [
    'contentType of what is no JSON',
    having({ $: { match: 'contentType', value: 'application/xml' } }),
    ['! pact-matchers'],
  ],
  ['statusCode of refusals', status({ status: 'clientError' }), ['! pact-matchers']],
  [
    'statusCode of refusals, with such an example',
    status({ status: 'clientError' }, 404),
    ['! status-200', '! pact-schema'],
  ],
  ['statusCode of success, with another example', status({ status: 'success' }, 201), ['pact-lawful-examples']],
  [
    'arrayContains without variants of another Value',
    having({ [LIST]: { match: 'arrayContains', variants: [] } }, ({ response }) => {
      response.body.GroupCounter[0].Value = 7;
    }),
    ['! pact-counters'],
  ],
  ['arrayContains of a Value that is to be a decimal', having(contains(of('$.Value', { match: 'decimal' }))), untaken],
  [
    'arrayContains by an expression without zero and what is below it',
    having(contains(of('$.Value', { match: 'regex', regex: '^[1-9]' })), free),
    observed,
  ],
  [
    'arrayContains of another Value than the state makes, by an expression',
    having(contains(of('$.Value', { match: 'regex', regex: '^7' }))),
    untaken,
  ],
  ['arrayContains of an element that is to be a number', having(contains(of('$', { match: 'integer' }))), untaken],
  [
    'arrayContains of two counters where the group has one',
    having(contains({}, {}), (parts) => {
      parts.response.body.GroupCounter.push({ Key: 'view', Value: 1 });
    }),
    ['! pact-counters'],
  ],
];

describe('matchers of a pact', () => {
  it.each(NARROW)('are told where they are narrower: %s', async (_what, edit, checks) => {
    expect(await told(edit)).toEqual(checks);
  });
});
