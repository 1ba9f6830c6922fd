import { INJECTED_USERSIGS } from '../../account/injected-values.ts';
import { mergeAccount } from '../../account/merge-account.ts';
import type { StateEndpoint } from '../../provider/state-endpoint.ts';
import { type GivenState, isAppWide, type StateName } from '../../scenarios/states.ts';
import { readJson } from '../../wire/exact-json.ts';
import { parsePact } from './open-pact.ts';
import type { PactPlay } from './pact-play.ts';
import { MARK_PARAMETER } from './prepare.ts';

/** A call of Pact's for a state. */
type StateCall = { state: string; action: 'setup' | 'teardown'; params?: Record<string, unknown> };

/** What Pact is told where a state's setup gave it nothing to use. */
const NOTHING = '{}';

/**
 * Does what a call of Pact's for a state asks, and returns the JSON object that Pact may take values from. It never fails:
 * Pact would ask again for minutes. What went wrong is noted in the play, whose call is then not made.
 */
export async function changeState(
  body: string,
  plays: readonly PactPlay[],
  states: StateEndpoint | undefined,
): Promise<string> {
  const { state, action, params = {} } = parsePact(body) as StateCall;
  const { [MARK_PARAMETER]: number, ...own } = params;
  const play = plays[Number(number)];
  if (play === undefined || states === undefined) return NOTHING;
  if (action === 'setup') return setUp(play, given(state, own), states);
  await tearDown(play, states);
  return NOTHING;
}

/** Takes down what was made for a play, the last first. A state that cannot be taken down is the endpoint's own affair. */
export async function tearDown(play: PactPlay, states: StateEndpoint): Promise<void> {
  for (const state of play.made.splice(0).reverse()) await states.teardown(state, play.account);
}

async function setUp(play: PactPlay, state: GivenState, states: StateEndpoint): Promise<string> {
  // The values are put in behind Pact's back.
  if (play.notRun || play.interaction.mark.forValues) return NOTHING;
  const outcome = await states.setup(state, play.account);
  if (outcome.kind === 'made') {
    play.made.push(state);
    play.account = mergeAccount(play.account, outcome.account);
    return valuesOf(outcome.answer);
  }
  if (outcome.kind === 'broken') play.notRun = { because: 'error', reason: outcome.reason };
  else if (!play.interaction.mark.stateOptional) play.notRun = { because: 'state', reason: outcome.reason };
  return NOTHING;
}

/** The app that a pact names in states of the whole app is an example: the one that is called takes its place. */
function given(state: string, { SDKAppID, ...rest }: Record<string, unknown>): GivenState {
  const name = state as StateName;
  const params = isAppWide(name) || SDKAppID === undefined ? rest : { SDKAppID, ...rest };
  return { state: name, params } as GivenState;
}

/** Another team's pact may ask for values of its own in the setup's answer. UserSigs are put in behind Pact's back. */
function valuesOf(answer = NOTHING): string {
  const read = readJson(answer);
  if (!read.ok || typeof read.plain !== 'object' || read.plain === null || Array.isArray(read.plain)) return NOTHING;
  const values = Object.entries(parsePact(answer) as object).filter(([name]) => !INJECTED_USERSIGS.includes(name));
  return JSON.stringify(Object.fromEntries(values));
}
