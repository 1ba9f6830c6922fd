import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { comparePacts } from '../../../contracts/compare-pact/compare-pacts.ts';
import type { LoadComparator } from '../../../contracts/compare-pact/compare-schema.ts';
import { readComparedPact } from '../../../contracts/compare-pact/read-pact.ts';
import type { CheckResult } from '../../../contracts/report/check-result.ts';
import { requestCauses } from '../../../mocks/request-causes.ts';
import { type PactEdit, pactAfter } from '../../mutants/pacts/pact-edit.ts';
import { PROJECT } from '../../run-program.ts';

const document: unknown = JSON.parse(readFileSync(`${PROJECT}openapi/generated/openapi.json`, 'utf8'));

function compared(edit: PactEdit['edit'] = () => {}, load?: LoadComparator): Promise<CheckResult[]> {
  const pact = readComparedPact(pactAfter(edit), 'pact.json');
  return comparePacts([pact], { document, requestCauses, ...(load && { load }) });
}

async function check(id: string, ...args: Parameters<typeof compared>): Promise<CheckResult | undefined> {
  return (await compared(...args)).find((one) => one.id === id);
}

const failing = (error: Error) => (): Promise<never> => Promise.reject(error);

describe('a comparison of pacts', () => {
  it('does not pass what it could not compare: it says what to install, or what broke', async () => {
    const missing = failing(Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' }));
    expect(await check('pact-schema', () => {}, missing)).toMatchObject({
      outcome: 'couldNotRun',
      reason: expect.stringContaining('npm install --save-dev @pactflow/openapi-pact-comparator'),
    });
    expect(await check('pact-schema', () => {}, failing(new Error('out of order')))).toMatchObject({
      outcome: 'errored',
      reason: 'openapi-pact-comparator broke: out of order',
    });
    expect(await check('fits-schema', () => {}, missing)).toMatchObject({ outcome: 'passed' });
  });

  it('observes a request that is to be refused where the refusal is expected, and fails it where success is', async () => {
    const without: PactEdit['edit'] = ({ request }) => {
      delete request.body.GroupId;
    };
    const onPurpose: PactEdit['edit'] = (parts) => {
      without(parts);
      parts.response.body = { ActionStatus: 'FAIL', ErrorCode: 10004 };
    };
    expect(await check('pact-legal-calls', onPurpose)).toMatchObject({
      outcome: 'observed',
      findings: [{ code: 'pact.illegal-on-purpose', path: 'pact.json#/interactions/0/request/body' }],
    });
    expect(await check('client-group-id', onPurpose)).toMatchObject({ outcome: 'notApplicable' });
    expect(await check('pact-schema', onPurpose)).toMatchObject({ outcome: 'notApplicable' });
    expect(await check('client-group-id', without)).toMatchObject({ outcome: 'failed' });
  });

  it.each<[string, string, PactEdit['edit']]>([
    [
      'the text of ErrorInfo',
      'ErrorInfo',
      ({ response }) => {
        response.body.ErrorInfo = '';
      },
    ],
    [
      'one of several codes of a cause',
      'ErrorCode',
      ({ interaction, response }) => {
        interaction.providerStates = [{ name: 'no group', params: { GroupId: 'g-1' } }];
        response.body = { ActionStatus: 'FAIL', ErrorCode: 10010 };
      },
    ],
    [
      'a member that the page does not name',
      'RequestId',
      ({ response }) => {
        response.body.RequestId = '1';
      },
    ],
    [
      'a GroupCounter where there are no counters',
      'GroupCounter',
      ({ interaction, response }) => {
        interaction.providerStates = [];
        response.body.GroupCounter = [];
      },
    ],
    [
      'an order of counters',
      'GroupCounter',
      ({ interaction, request, response }) => {
        interaction.providerStates = [];
        request.body.GroupCounterKeys.push('view');
        response.body.GroupCounter.push({ Key: 'view', Value: 1 });
      },
    ],
    [
      'a header',
      'headers/x-request-id',
      ({ response }) => {
        response.headers['X-Request-Id'] = '1';
      },
    ],
  ])('observes that a pact demands %s, and fails nothing for it', async (_what, place, edit) => {
    const checks = await compared(edit);
    expect(checks.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    const open = checks.find(({ id }) => id === 'pact-left-open');
    expect(open).toMatchObject({ outcome: 'observed', findings: [{ code: 'pact.open' }] });
    expect(open?.findings[0]?.path).toMatch(new RegExp(`/response/(body/)?${place}$`));
  });

  it('takes what a matcher lets pass for what the pact demands, and the example for what the client was tested with', async () => {
    const edit: PactEdit['edit'] = ({ response }) => {
      response.body.GroupCounter = [{ Key: 'string', Value: 1.5 }];
      response.matchingRules.body['$.GroupCounter'] = { matchers: [{ match: 'type', min: 1 }] };
    };
    const checks = await compared(edit);
    expect(checks.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(checks.find(({ id }) => id === 'pact-lawful-examples')).toMatchObject({
      outcome: 'observed',
      findings: [
        { code: 'pact.example', expected: 'like', actual: 'string' },
        { code: 'pact.example', path: 'pact.json#/interactions/0/response/body/GroupCounter/0/Value' },
      ],
    });
  });

  it('judges elements that may come in any order by their own rules', async () => {
    const inAnyOrder =
      (rules: object): PactEdit['edit'] =>
      ({ response }) => {
        response.body.GroupCounter[0].Value = 7;
        response.matchingRules.body['$.GroupCounter'] = {
          matchers: [{ match: 'arrayContains', variants: [{ index: 0, rules, generators: {} }] }],
        };
      };
    expect(await check('pact-counters', inAnyOrder({}))).toMatchObject({ outcome: 'failed' });
    const byType = { '$.Value': { matchers: [{ match: 'integer' }] } };
    expect(await check('pact-counters', inAnyOrder(byType))).toMatchObject({ outcome: 'passed' });
  });
});
