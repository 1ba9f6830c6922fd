import type { Credentials } from '../../account/credentials.ts';
import { judgeScenario } from '../../oracles/index.ts';
import type { Expectation, Scenario } from '../../scenarios/scenario.ts';
import type { GivenState } from '../../scenarios/states.ts';
import { wireRequest } from '../../wire/request.ts';
import { adaptToGroups } from '../stage/adapt.ts';
import { callProvider } from '../stage/call-provider.ts';
import { credentialsFor } from '../stage/credentials-for.ts';
import type { Play, Played, Stage } from '../stage/stage.ts';
import { isNotPlayed, withStates } from '../stage/with-states.ts';

/**
 * Makes the states of a scenario, sends its call once, takes the states down again, and judges the answer. Where the states
 * cannot be made, groups that exist take their place if any fit. Never throws.
 */
export async function runScenario(stage: Stage, scenario: Scenario): Promise<Play> {
  const existing = adaptToGroups(scenario, stage.groups ?? []);
  if (stage.states === undefined && existing) return playOn(stage, existing, []);
  const play = await playOn(stage, scenario, scenario.given);
  const impossible = play.played.kind === 'couldNotRun' || play.played.kind === 'notApplicable';
  return impossible && existing && !stage.signal?.aborted ? playOn(stage, existing, []) : play;
}

async function playOn(stage: Stage, scenario: Scenario, setUp: readonly GivenState[]): Promise<Play> {
  const { call, expect, stateOptional: optional = false, stateUnusual: unusual = false } = scenario;
  const limitIsMeant = expect.outcome === 'refused' && expect.cause === 'limit-exceeded';
  let also: Credentials['also'] = [];
  const send = async (account: Stage['account']): Promise<Played> => {
    const credentials = credentialsFor(stage, account, call.credential);
    if (isNotPlayed(credentials)) return credentials;
    also = credentials.also;
    return callProvider(stage, wireRequest(stage.provider.baseUrl, call, credentials, stage.random()), {
      limitIsMeant,
    });
  };
  const played = await withStates(stage, setUp, send, { optional, unusual });
  const asPlayed = { ...scenario, expect: withInseparable(expect, also) };
  const judgement = played.kind === 'played' ? judgeScenario(played.exchange, asPlayed) : { findings: [] };
  return { scenario: asPlayed, played, judgement };
}

/** A refusal is legal for causes as well that the call, as it had to be made, cannot be told apart from. */
function withInseparable(expect: Expectation, also: Credentials['also'] = []): Expectation {
  if (expect.outcome !== 'refused' || also.length === 0) return expect;
  return { ...expect, also: [...(expect.also ?? []), ...also] };
}
