import { wireRequest } from '../request.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { callProvider } from './call-provider.ts';
import { credentialsFor } from './credentials-for.ts';
import type { Played, Stage } from './stage.ts';
import { isNotPlayed, withStates } from './with-states.ts';

/** Makes the states of a scenario, sends its call once, and takes the states down again. Never throws. */
export async function runScenario(stage: Stage, { given, stateOptional, call, expect }: Scenario): Promise<Played> {
  const limitIsMeant = expect.outcome === 'refused' && expect.cause === 'limit-exceeded';
  const play = async (account: Stage['account']): Promise<Played> => {
    const credentials = credentialsFor(stage, account, call.credential);
    if (isNotPlayed(credentials)) return credentials;
    return callProvider(stage, wireRequest(stage.baseUrl, call, credentials, stage.random()), { limitIsMeant });
  };
  return withStates(stage, given, play, { optional: stateOptional ?? false });
}
