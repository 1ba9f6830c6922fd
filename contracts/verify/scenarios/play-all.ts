import type { Scenario } from '../../scenarios/index.ts';
import type { Play, Played, Stage } from '../stage/stage.ts';
import { keptPlay } from './judge-plays.ts';
import { runScenario } from './run-scenario.ts';

/** So many calls without an answer in a row, and the rest would only cost hours. */
const GIVE_UP_AFTER = 3;

export type PlayAllOptions = {
  play?: typeof runScenario;
  /** Is shown every play; a sentence ends the sending, and says why. */
  enough?: (play: Play) => string | undefined;
};

/**
 * Plays scenarios one after the other. Stops sending after an interrupt and where the provider answers no more; where the
 * state endpoint does not, goes on with what needs no state.
 */
export async function playAll(
  stage: Stage,
  scenarios: readonly Scenario[],
  { play = runScenario, enough = () => undefined }: PlayAllOptions = {},
): Promise<Play[]> {
  const plays: Play[] = [];
  const silence = { provider: watch(), states: watch() };
  let stopped: string | undefined;
  for (const scenario of scenarios) {
    const unmade = scenario.given.length > 0 && stage.states ? silence.states.verdict() : undefined;
    const reason =
      reasonToStop(stage, silence.provider.verdict() ?? (scenario.stateOptional ? undefined : unmade)) ?? stopped;
    const own = unmade === undefined ? stage : withoutStates(stage);
    const result = keptPlay(reason ? notSent(scenario, reason) : await play(own, scenario));
    plays.push(result);
    if (reason) continue;
    silence.provider.note(silent(result.played, 'provider'), result.played.kind === 'played');
    if (unmade === undefined) silence.states.note(silent(result.played, 'states'), scenario.given.length > 0);
    stopped = enough(result);
  }
  noteSilence(stage, silence.provider.verdict(), silence.states.verdict());
  return plays;
}

function noteSilence(stage: Stage, provider: string | undefined, states: string | undefined): void {
  stage.silence = { ...(provider && { provider }), ...(states && { states }) };
}

function withoutStates({ states: _, ...stage }: Stage): Stage {
  return stage;
}

function notSent(scenario: Scenario, reason: string): Play {
  return { scenario, played: { kind: 'couldNotRun', reason }, judgement: { findings: [] } };
}

function reasonToStop({ signal }: Stage, silence: string | undefined): string | undefined {
  return signal?.aborted ? 'interrupted before it was its turn' : silence;
}

/** Counts silences in a row of one side; only what was heard of that side ends them. */
function watch() {
  let count = 0;
  let what = '';
  return {
    note(silence: string | undefined, heard: boolean): void {
      if (silence !== undefined) what = silence;
      if (silence !== undefined) count++;
      else if (heard) count = 0;
    },
    verdict: () =>
      count < GIVE_UP_AFTER ? undefined : `not sent, as ${GIVE_UP_AFTER} scenarios in a row got no answer (${what})`,
  };
}

/** What this side's silence was, where it was silent. */
function silent(played: Played, side: 'provider' | 'states'): string | undefined {
  if (played.kind !== 'played') return played.silent === side ? played.reason : undefined;
  const timeout = side === 'provider' && played.exchange.trouble?.kind === 'timeout';
  return timeout ? played.exchange.trouble?.message : undefined;
}
