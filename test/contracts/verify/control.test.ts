import { describe, expect, it } from 'vitest';
import { judgeScenario } from '../../../contracts/oracles/index.ts';
import { SCENARIOS } from '../../../contracts/scenarios/index.ts';
import { type Control, resultOf } from '../../../contracts/verify/judge-scenario.ts';
import { answered, fail, ok } from '../oracles/exchanges.ts';

const REQUEST = { method: 'POST', url: 'http://127.0.0.1:1/', headers: {}, body: '{}' };

function scenarioOf(id: string) {
  const scenario = SCENARIOS.find((candidate) => candidate.id === id);
  if (!scenario) throw new Error(`Failed to find the scenario "${id}".`);
  return scenario;
}

function played(id: string, body: unknown): Control {
  const exchange = answered(body);
  return { exchange, findings: judgeScenario(exchange, scenarioOf(id)).findings };
}

function outcome(id: string, body: unknown, control?: Control): string {
  const { exchange, findings } = played(id, body);
  return resultOf(scenarioOf(id), { kind: 'played', request: REQUEST, exchange }, { findings: [...findings] }, control)
    .outcome;
}

describe('a refusal', () => {
  it('passes beside a control that is accepted', () => {
    const control = played('all-counters', ok(['like', 5], ['unlike', 1], ['share', 12]));
    expect(outcome('missing-group', fail(10010), control)).toBe('passed');
  });

  it('shows nothing where its control is refused in the same way, as by a provider that refuses everything', () => {
    expect(outcome('missing-group', fail(10010), played('all-counters', fail(10010)))).toBe('couldNotRun');
  });

  it('shows nothing where its control could not run', () => {
    expect(outcome('missing-group', fail(10010))).toBe('couldNotRun');
  });

  it('passes beside a control that is a refusal itself, and right, even with a code that would be legal here', () => {
    const control = played('malformed-group-id', fail(10004));
    expect(outcome('keys-string', fail(10004), control)).toBe('passed');
  });

  it('fails whatever became of its control', () => {
    expect(outcome('missing-group', fail(10002))).toBe('failed');
  });
});
