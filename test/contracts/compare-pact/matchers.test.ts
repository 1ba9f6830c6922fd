import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { comparePacts } from '../../../contracts/compare-pact/compare-pacts.ts';
import { readComparedPact } from '../../../contracts/compare-pact/read-pact.ts';
import { requestCauses } from '../../../mocks/request-causes.ts';
import { type PactEdit, type PactPart, pactAfter } from '../../mutants/pacts/pact-edit.ts';
import { PROJECT } from '../../run-program.ts';

const document: unknown = JSON.parse(readFileSync(`${PROJECT}openapi/generated/openapi.json`, 'utf8'));

/** The checks that tell something of a pact after an edit, those that fail it with a mark. */
async function told(edit: PactEdit['edit']): Promise<string[]> {
  const checks = await comparePacts([readComparedPact(pactAfter(edit), 'pact.json')], { document, requestCauses });
  return checks
    .filter(({ outcome }) => outcome === 'failed' || outcome === 'observed')
    .map(({ id, outcome }) => (outcome === 'failed' ? `! ${id}` : id));
}

const INFO = '$.ErrorInfo';
const LIST = '$.GroupCounter';
const KEY = '$.GroupCounter[*].Key';
const VALUE = '$.GroupCounter[*].Value';
const untaken = ['! pact-matchers'];
const observed = ['pact-left-open'];

/** A pact whose answer has these rules. */
function having(rules: object, change: (parts: PactPart) => void = () => {}): PactEdit['edit'] {
  return (parts) => {
    parts.response.matchingRules.body = Object.fromEntries(
      Object.entries(rules).map(([path, matchers]) => [path, { combine: 'AND', matchers: [matchers].flat() }]),
    );
    change(parts);
  };
}

/** No state says what the group holds. */
const free = ({ interaction }: PactPart) => {
  interaction.providerStates = [];
};
const info =
  (text: string) =>
  ({ response }: PactPart) => {
    response.body.ErrorInfo = text;
  };
const refused = ({ interaction, response }: PactPart) => {
  interaction.providerStates = [];
  response.body = { ActionStatus: 'FAIL', ErrorCode: 10002, ErrorInfo: 'system error' };
};
const likes = (Value: unknown) => (parts: PactPart) => {
  free(parts);
  parts.response.body.GroupCounter[0].Value = Value;
};
const holding = (second: number) => (parts: PactPart) => {
  delete parts.request.body.GroupCounterKeys;
  parts.interaction.providerStates[0].params.GroupCounter.push({ Key: 'view', Value: second });
};
const contains = (...variants: object[]) => ({
  [LIST]: { match: 'arrayContains', variants: variants.map((rules, index) => ({ index, rules, generators: {} })) },
});
const of = (path: string, matcher: object) => ({ [path]: { matchers: [matcher] } });
const twice = (parts: PactPart) => {
  parts.response.body.GroupCounter.push({ Key: 'like', Value: 5 });
};
const eachKey = (regex: string) => ({ match: 'eachKey', value: 'a', rules: [{ match: 'regex', regex }] });
const eachValue = (rule: object) => ({ match: 'eachValue', value: 'a', rules: [rule] });
const status =
  (matcher: object, example = 200) =>
  ({ response }: PactPart) => {
    response.status = example;
    response.matchingRules.status = { combine: 'AND', matchers: [{ match: 'statusCode', ...matcher }] };
  };

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
  it.each(WIDE)('may be as wide as the contract or wider: %s', async (_what, edit) => {
    expect(await told(edit)).toEqual([]);
  });

  it.each(NARROW)('are told where they are narrower: %s', async (_what, edit, checks) => {
    expect(await told(edit)).toEqual(checks);
  });
});
