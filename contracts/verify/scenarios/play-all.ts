import type { Scenario } from '../../scenarios/all-scenarios.ts';
import { isAppWide } from '../../scenarios/states.ts';
import { withOwnRandom } from '../stage/random.ts';
import { playSideBySide } from '../stage/side-by-side.ts';
import type { ScenarioPlay, Stage } from '../stage/stage.ts';
import { whyNoMore } from '../stage/why-no-more.ts';
import { keptPlay } from './judge-plays.ts';
import { runScenario } from './run-scenario.ts';

export type PlayAllOptions = {
  play?: typeof runScenario;
  /** Is shown every play; a sentence ends the sending, and says why. */
  enough?: (play: ScenarioPlay) => string | undefined;
};

/**
 * Plays scenarios, side by side where the provider is slow, and those that change the whole app by themselves. Stops sending
 * after an interrupt and where the provider answers no more; where the state endpoint does not, what needs no state is
 * played all the same.
 */
export async function playAll(
  stage: Stage,
  scenarios: readonly Scenario[],
  { play = runScenario, enough = () => undefined }: PlayAllOptions = {},
): Promise<ScenarioPlay[]> {
  let stopped: string | undefined;
  const parts = scenarios.map((scenario) => {
    const own = withOwnRandom(stage);
    return {
      alone: scenario.given.some(({ state }) => isAppWide(state)),
      play: async () => {
        const reason = reasonToStop(stage) ?? stopped;
        const result = keptPlay(reason ? notSent(scenario, reason) : await play(own, scenario));
        stopped ??= enough(result);
        return result;
      },
    };
  });
  return playSideBySide(stage, parts);
}

function notSent(scenario: Scenario, reason: string): ScenarioPlay {
  return { scenario, played: { kind: 'couldNotRun', reason }, judgement: { findings: [] } };
}

function reasonToStop(stage: Stage): string | undefined {
  return stage.signal?.aborted ? 'interrupted before it was its turn' : whyNoMore(stage);
}
