import type { Scenario } from '../../scenarios/index.ts';
import type { Play, Stage } from '../stage/stage.ts';
import { keptPlay } from './judge-plays.ts';
import { runScenario } from './run-scenario.ts';

export type PlayAllOptions = {
  play?: typeof runScenario;
  /** Is shown every play; a sentence ends the sending, and says why. */
  enough?: (play: Play) => string | undefined;
};

/**
 * Plays scenarios one after the other. Stops sending after an interrupt and where the provider answers no more; where the
 * state endpoint does not, what needs no state is played all the same.
 */
export async function playAll(
  stage: Stage,
  scenarios: readonly Scenario[],
  { play = runScenario, enough = () => undefined }: PlayAllOptions = {},
): Promise<Play[]> {
  const plays: Play[] = [];
  let stopped: string | undefined;
  for (const scenario of scenarios) {
    const reason = reasonToStop(stage) ?? stopped;
    const result = keptPlay(reason ? notSent(scenario, reason) : await play(stage, scenario));
    plays.push(result);
    stopped ??= enough(result);
  }
  return plays;
}

function notSent(scenario: Scenario, reason: string): Play {
  return { scenario, played: { kind: 'couldNotRun', reason }, judgement: { findings: [] } };
}

function reasonToStop({ signal, learnt }: Stage): string | undefined {
  return signal?.aborted ? 'interrupted before it was its turn' : learnt.silence.verdict('provider');
}
