import { ANSWER_RULES } from '../oracles/index.ts';
import { isLoopback } from '../provider/loopback.ts';
import { POLITE_PER_SECOND } from '../provider/pace.ts';
import { SCENARIOS, type Scenario } from '../scenarios/index.ts';
import { definitionOf } from './definitions.ts';
import type { VerifyLayer } from './options.ts';

type Selected = (id: string) => boolean;

/**
 * The scenarios to play. The rules that hold for every answer judge the answers to all of them; the other layers need
 * their own, with the controls and contrasts of these, and the control of each contrast's own.
 */
export function scenariosToPlay(layers: readonly VerifyLayer[], selected: Selected): readonly Scenario[] {
  if (ANSWER_RULES.some(({ id, layer }) => layers.includes(layer) && selected(id))) return SCENARIOS;
  const chosen = SCENARIOS.filter(
    (scenario) => layers.includes(definitionOf(scenario).layer as VerifyLayer) && selected(scenario.id),
  );
  const beside = new Set(chosen.flatMap(({ control, contrast }) => [control, contrast]));
  return SCENARIOS.filter((scenario) => chosen.includes(scenario) || beside.has(scenario.id));
}

/** What is said before anything is sent: about how many calls, where to, and how fast. */
export function announcement(calls: number, baseUrl: string): string {
  const start = `Sending about ${calls} calls to ${baseUrl}`;
  if (isLoopback(baseUrl)) return start;
  const seconds = Math.ceil(calls / POLITE_PER_SECOND);
  return `${start}, at most ${POLITE_PER_SECOND} a second (half the documented limit): ${seconds} s or more`;
}
