import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { comparePacts } from '../../../contracts/compare-pact/compare-pacts.ts';
import { readComparedPact } from '../../../contracts/compare-pact/read-pact.ts';
import { shippedPacts } from '../../../contracts/pact/verifier/pact-file.ts';
import type { CheckResult } from '../../../contracts/report/check-result.ts';
import { requestCauses } from '../../../mocks/request-causes.ts';
import { PROJECT } from '../../run-program.ts';
import { pactAfter } from './pact-edit.ts';
import { WRONG_ANSWERS } from './wrong-answers.ts';
import { WRONG_CALLS } from './wrong-calls.ts';
import { WRONG_CONTENTS } from './wrong-contents.ts';
import { WRONG_STATES } from './wrong-states.ts';

const WRONG = [...WRONG_CALLS, ...WRONG_ANSWERS, ...WRONG_CONTENTS, ...WRONG_STATES];

const document: unknown = JSON.parse(readFileSync(`${PROJECT}openapi/generated/openapi.json`, 'utf8'));

async function compared(text: string): Promise<CheckResult[]> {
  return comparePacts([readComparedPact(text, 'pact.json')], { document, requestCauses });
}

function failedIn(checks: readonly CheckResult[]): Record<string, string[]> {
  const failed = checks.filter(({ outcome }) => !['passed', 'observed', 'notApplicable'].includes(outcome));
  return Object.fromEntries(failed.map(({ id, findings }) => [id, [...new Set(findings.map(({ code }) => code))]]));
}

const STRANGERS = globSync(`${PROJECT}test/mutants/pacts/right/*.json`);

describe('the catalogue of pacts', () => {
  it('has fifteen wrong ones and more, and eight right ones and more', () => {
    expect(WRONG.length).toBeGreaterThanOrEqual(15);
    expect(STRANGERS.length + shippedPacts().length).toBeGreaterThanOrEqual(8);
  });

  it('begins with a pact in which nothing is wrong and nothing is observed', async () => {
    const checks = await compared(pactAfter());
    expect(failedIn(checks)).toEqual({});
    expect(checks.filter(({ outcome }) => outcome === 'observed')).toEqual([]);
    expect(checks.filter(({ outcome }) => outcome === 'passed').length).toBeGreaterThan(25);
  });

  it.each(WRONG)('catches, by its check and code: $id', async ({ edit, check, code }) => {
    expect(failedIn(await compared(pactAfter(edit)))[check]).toEqual([code]);
  });

  it('observes how a pact writes its numbers, and a parameter that it gives twice, and fails nothing for it', async () => {
    const edited = pactAfter(({ request }) => {
      request.query.random = ['00012'];
      request.query.sdkappid = ['88888888', '88888888'];
    });
    const checks = await compared(edited);
    expect(failedIn(checks)).toEqual({});
    const observed = checks.filter(({ outcome }) => outcome === 'observed').map(({ id }) => id);
    expect(observed).toEqual(['client-parameters-once', 'client-numbers-plain']);
  });

  it.each([...STRANGERS, ...shippedPacts()].map((file) => [basename(file), file]))(
    'finds nothing wrong with %s',
    async (_name, file) => {
      const checks = await compared(readFileSync(file, 'utf8'));
      expect(failedIn(checks)).toEqual({});
      expect(checks.filter(({ outcome }) => outcome === 'passed').length).toBeGreaterThan(5);
    },
  );
});
