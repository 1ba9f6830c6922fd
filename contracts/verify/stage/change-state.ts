import type { Account } from '../../account/account.ts';
import type { StateOutcome } from '../../provider/state-endpoint.ts';
import type { GivenState } from '../../scenarios/states.ts';
import type { Stage } from './stage.ts';

/** Has the state endpoint make a state, and notes what came of it. */
export async function setUpState(stage: Stage, state: GivenState, account: Partial<Account>): Promise<StateOutcome> {
  const outcome = await heard(stage, () => states(stage).setup(state, account));
  if (outcome.kind === 'made') stage.learnt.ledger.made(state, stage.clock.now());
  return outcome;
}

/** Has the state endpoint take a state down, and notes what came of it. */
export async function takeDownState(stage: Stage, state: GivenState, account: Partial<Account>): Promise<StateOutcome> {
  const outcome = await heard(stage, () => states(stage).teardown(state, account));
  if (outcome.kind === 'made') stage.learnt.ledger.takenDown(state, stage.clock.now());
  return outcome;
}

function states({ states }: Stage) {
  if (states === undefined) throw new Error('Failed to change a state: there is no state endpoint. Give --states-url.');
  return states;
}

/**
 * Notes what came of a change; an interrupt ends one under way, which is no silence. An endpoint that gave no answer while
 * other changes were under way may do one at a time: it is asked again alone, and that counts.
 */
async function heard(stage: Stage, change: () => Promise<StateOutcome>): Promise<StateOutcome> {
  const { learnt, signal } = stage;
  const door = learnt.doors.states;
  const { result, inCompany } = await door.pass(stage, change);
  const isDoubtful = inCompany && isSilent(result) && !signal?.aborted;
  const outcome = isDoubtful ? await door.passAlone(stage, change) : result;
  if (isDoubtful && !isSilent(outcome)) learnt.width.narrow();
  if (!isSilent(outcome)) learnt.silence.heard('states');
  else if (!signal?.aborted) learnt.silence.unanswered('states', outcome.reason);
  return outcome;
}

function isSilent(outcome: StateOutcome): outcome is Extract<StateOutcome, { kind: 'broken' }> {
  return outcome.kind === 'broken' && outcome.silent === true;
}
