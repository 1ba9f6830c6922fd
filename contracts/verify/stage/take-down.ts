import type { Account } from '../../account/account.ts';
import type { StateOutcome } from '../../provider/state-endpoint.ts';
import { type GivenState, isAppWide } from '../../scenarios/states.ts';
import { takeDownState } from './change-state.ts';
import type { NotPlayed, Stage } from './stage.ts';

/** A state that was made; or that may have been, as its set-up was cut off or broke: then it is not `sure`. */
export type MadeState = { state: GivenState; sure: boolean };

/** How long is waited before a teardown is tried again, time after time. Milliseconds. */
const BACK_OFF_MS = [100, 200, 400];

/**
 * Takes states down, the last one first, each tried a few times. One that stays would be blamed on whatever comes after
 * it: one of a group spoils what was played on it, one of the whole app all that is left of the run.
 */
export async function takeDown(
  stage: Stage,
  made: readonly MadeState[],
  account: Partial<Account>,
): Promise<NotPlayed | undefined> {
  let failure: NotPlayed | undefined;
  for (const { state, sure } of made.toReversed()) {
    // What may not even have been made is not waited for: an endpoint that is broken would cost hours.
    const outcome = await tryToTakeDown(stage, state, account, sure ? BACK_OFF_MS : []);
    // What was never made need not be taken down, and an endpoint may say so.
    if (outcome.kind === 'made' || (outcome.kind === 'impossible' && !sure)) continue;
    const reason = `the state "${state.state}" was not taken down: ${outcome.reason}`;
    if (isAppWide(state.state)) stage.learnt.stuck = { state, account, reason };
    else if (!sure) continue;
    failure ??= { kind: 'errored', reason, ...(isSilent(outcome) && { silent: 'states' }) };
  }
  // What is called next must not meet a state of the whole app that is gone and not yet seen to be.
  const { delayMs } = stage.learnt.lateness;
  if (delayMs > 0 && made.some(({ state }) => isAppWide(state.state))) await pause(stage, delayMs);
  return failure;
}

/** Why nothing can be played: a state of the whole app that stays, though it is tried once more to take it down. */
export async function stuckState(stage: Stage): Promise<NotPlayed | undefined> {
  const { stuck, silence } = stage.learnt;
  if (stuck === undefined) return undefined;
  if (silence.verdict('states') === undefined) {
    const { kind } = await takeDownState(stage, stuck.state, stuck.account);
    if (kind === 'made') stage.learnt.stuck = undefined;
  }
  return stage.learnt.stuck && { kind: 'errored', reason: stuck.reason };
}

async function tryToTakeDown(
  stage: Stage,
  state: GivenState,
  account: Partial<Account>,
  waitsMs: readonly number[],
): Promise<StateOutcome> {
  for (let tries = 0; ; tries++) {
    const outcome = await takeDownState(stage, state, account);
    const waitMs = waitsMs[tries];
    if (outcome.kind !== 'broken' || waitMs === undefined || stage.learnt.silence.verdict('states')) return outcome;
    await pause(stage, waitMs);
  }
}

/** An interrupt ends a pause, but what was made is taken down all the same. */
async function pause({ clock, signal }: Stage, milliseconds: number): Promise<void> {
  try {
    await clock.sleep(milliseconds, signal);
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
}

function isSilent(outcome: StateOutcome): boolean {
  return outcome.kind === 'broken' && outcome.silent === true;
}
