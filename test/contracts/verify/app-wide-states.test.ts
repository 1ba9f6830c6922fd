import { expect, it } from 'vitest';
import type { StateOutcome } from '../../../contracts/provider/state-endpoint.ts';
import { SCENARIOS } from '../../../contracts/scenarios/all-scenarios.ts';
import type { GivenState } from '../../../contracts/scenarios/states.ts';
import { runScenario } from '../../../contracts/verify/scenarios/run-scenario.ts';
import { answered, fail, ok } from '../oracles/exchanges.ts';
import { stageOf } from './fuzz/stage-of.ts';

const PLAN = 'a plan without group counters';
const MADE: StateOutcome = { kind: 'made', account: {} };
const ACCOUNT = { sdkappid: 1400000000, identifier: 'administrator', secretKey: 'k'.repeat(64) };

/** Plays the scenario of the plan at a provider whose plan is given back by somebody else so often after it was taken away. */
async function playPlan(givenBack: number) {
  const [scenario] = SCENARIOS.filter(({ id }) => id === 'plan-too-low');
  if (scenario === undefined) throw new Error('Failed to find the scenario plan-too-low: it is not in the table.');
  let setups = 0;
  let isTooLow = false;
  const setup = async ({ state }: GivenState) => {
    if (state === PLAN) isTooLow = ++setups > givenBack;
    return MADE;
  };
  const teardown = async ({ state }: GivenState) => {
    if (state === PLAN) isTooLow = false;
    return MADE;
  };
  const states = { enter: async () => MADE, setup, teardown };
  const send = () => answered(isTooLow ? fail(10059) : ok(['like', 5]));
  const { judgement } = await runScenario(stageOf(send, { states, account: ACCOUNT }), scenario);
  return { setups, codes: judgement.findings.map(({ code }) => code) };
}

it('a state of the whole app that another run takes down is made once more', async () => {
  expect(await playPlan(1)).toEqual({ setups: 2, codes: [] });
});

it('a provider that does not look at the plan is found out all the same', async () => {
  expect(await playPlan(Number.POSITIVE_INFINITY)).toEqual({ setups: 3, codes: ['response.action-status.unexpected'] });
});
