import type { Scenario } from '../scenarios/index.ts';
import { runScenario } from './run-scenario.ts';
import type { Played, Stage } from './stage.ts';

/** So many calls without an answer in a row, and the rest would only cost hours. */
const GIVE_UP_AFTER = 3;

/** Plays scenarios one after the other. Stops sending after an interrupt, and where nothing answers any more. */
export async function playAll(
  stage: Stage,
  scenarios: readonly Scenario[],
  play: typeof runScenario = runScenario,
): Promise<{ scenario: Scenario; played: Played }[]> {
  const plays: { scenario: Scenario; played: Played }[] = [];
  let silent: { calls: number; what: string } = { calls: 0, what: '' };
  for (const scenario of scenarios) {
    const reason = reasonToStop(stage, silent);
    const played: Played = reason ? { kind: 'couldNotRun', reason } : await play(stage, scenario);
    plays.push({ scenario, played });
    const what = silence(played);
    if (!reason) silent = what === undefined ? { calls: 0, what: '' } : { calls: silent.calls + 1, what };
  }
  return plays;
}

function reasonToStop({ signal }: Stage, silent: { calls: number; what: string }): string | undefined {
  if (signal?.aborted) return 'interrupted before it was its turn';
  if (silent.calls < GIVE_UP_AFTER) return undefined;
  return `not sent, as ${GIVE_UP_AFTER} scenarios in a row got no answer (${silent.what})`;
}

/** Who was silent, where somebody was. */
function silence(played: Played): string | undefined {
  if (played.kind !== 'played') return played.silent ? played.reason : undefined;
  return played.exchange.trouble?.kind === 'timeout' ? played.exchange.trouble.message : undefined;
}
