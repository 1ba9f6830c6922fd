import { describe, expect, it } from 'vitest';
import { judgeScenario } from '../../../contracts/oracles/answer-rules.ts';
import { SCENARIOS } from '../../../contracts/scenarios/all-scenarios.ts';
import { answered, fail, ok } from './exchanges.ts';

function messages(body: unknown) {
  const scenario = SCENARIOS.find(({ id }) => id === 'only-missing-keys');
  if (!scenario) throw new Error('Failed to judge: the scenario only-missing-keys is gone.');
  return judgeScenario(answered(body), scenario).findings;
}

describe('where several answers are legal and none fits', () => {
  it('the nearest one is of the kind that came: counters in surplus are no want of a refusal', () => {
    const codes = messages(ok(['like', 5], ['unlike', 1])).map(({ code }) => code);
    expect(codes).toEqual(['response.counter.not-asked', 'response.counter.not-asked']);
  });

  it('a refusal is judged as one', () => {
    expect(messages(fail(10002))).toMatchObject([
      { code: 'response.error-code.unexpected', actual: 10002, expected: [10004] },
    ]);
  });

  it('what each would have been is said', () => {
    expect(messages(fail(10002))[0]?.message).toContain(
      'None of the legal answers fits: omitted (OK with no counters), zero (OK with absent 0), refused (FAIL with 10004).',
    );
  });
});
