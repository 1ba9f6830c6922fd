import { describe, expect, it } from 'vitest';
import { judgeScenario } from '../../../contracts/oracles/answer-rules.ts';
import { SCENARIOS } from '../../../contracts/scenarios/all-scenarios.ts';
import { resultOf } from '../../../contracts/verify/scenarios/judge-scenario.ts';
import type { ScenarioPlay } from '../../../contracts/verify/stage/stage.ts';
import { answered, fail, ok } from '../oracles/exchanges.ts';

const REQUEST = { method: 'POST', url: 'http://127.0.0.1:1/', headers: {}, body: '{}' };

function play(id: string, body: unknown): ScenarioPlay {
  const scenario = SCENARIOS.find((candidate) => candidate.id === id);
  if (!scenario) throw new Error(`Failed to find the scenario "${id}".`);
  const exchange = answered(body);
  const judgement = judgeScenario(exchange, scenario);
  return { scenario, played: { kind: 'played', request: REQUEST, exchange }, judgement };
}

/** The result of the first play beside the others. */
function judged(first: ScenarioPlay, ...others: ScenarioPlay[]) {
  return resultOf(first, new Map([first, ...others].map((one) => [one.scenario.id, one])));
}

const ACCEPTED = play('all-counters', ok(['like', 5], ['unlike', 1], ['share', 12]));

describe('a refusal', () => {
  it('passes beside a control that is accepted', () => {
    expect(judged(play('missing-group', fail(10010)), ACCEPTED).outcome).toBe('passed');
  });

  it('shows nothing where its control is refused in the same way, as by a provider that refuses everything', () => {
    expect(judged(play('missing-group', fail(10010)), play('all-counters', fail(10010))).outcome).toBe('couldNotRun');
  });

  it('shows nothing where neither its control nor what stands in for it could run', () => {
    expect(judged(play('missing-group', fail(10010)))).toMatchObject({
      outcome: 'couldNotRun',
      reason: 'its control all-counters could not run, so this refusal alone shows nothing',
    });
  });

  it('passes beside another refusal that is right and has another code, where nothing can be accepted', () => {
    expect(judged(play('keys-string', fail(10004)), play('missing-group', fail(10010)))).toMatchObject({
      outcome: 'passed',
      control: 'missing-group',
    });
  });

  it.each([
    ['has the same code', fail(10004)],
    ['is wrong itself', ok(['like', 5])],
  ])('shows nothing beside another refusal that %s', (_title, body) => {
    expect(judged(play('keys-string', fail(10004)), play('missing-group', body)).outcome).toBe('couldNotRun');
  });

  it('that is one of several legal answers needs its control as well', () => {
    const refused = play('missing-key', fail(10004));
    expect(judged(refused, play('chosen-counters', fail(10004))).outcome).toBe('couldNotRun');
    expect(judged(refused, play('chosen-counters', ok(['like', 5], ['unlike', 1]))).outcome).toBe('passed');
  });

  it('fails whatever became of its control', () => {
    expect(judged(play('missing-group', fail(10002))).outcome).toBe('failed');
  });
});

it('an answer that is no refusal needs no control', () => {
  expect(judged(play('missing-key', ok(['like', 5]))).outcome).toBe('passed');
});
