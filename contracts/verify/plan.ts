import { OPERATION_PATH } from '../../openapi/generated/constants.ts';
import { ANSWER_RULES } from '../oracles/answer-rules.ts';
import { interactionOf, PACT_SCENARIOS } from '../pact/pact-kit.ts';
import { POLITE_PER_SECOND } from '../provider/pace.ts';
import { SCENARIOS, type Scenario } from '../scenarios/all-scenarios.ts';
import type { LayerOptions } from './layer-run.ts';
import { chosenLayers } from './own-layers.ts';
import { adaptToGroups } from './stage/adapt.ts';
import { definitionOf, PACT_CHECK } from './verify-checks.ts';
import { VERIFY_LAYERS, type VerifyLayer, type VerifyRun } from './verify-options.ts';

type Selected = (id: string) => boolean;

/**
 * The scenarios to play. The rules that hold for every answer judge the answers to all of them; the other layers need
 * their own, with the controls and contrasts of these.
 */
export function scenariosToPlay(layers: readonly VerifyLayer[], selected: Selected): readonly Scenario[] {
  if (ANSWER_RULES.some(({ id, layer }) => layers.includes(layer) && selected(id))) return SCENARIOS;
  const chosen = SCENARIOS.filter(
    (scenario) => layers.includes(definitionOf(scenario).layer as VerifyLayer) && selected(scenario.id),
  );
  const beside = new Set(chosen.flatMap(({ control, contrast }) => [control, contrast]));
  return SCENARIOS.filter((scenario) => chosen.includes(scenario) || beside.has(scenario.id));
}

/** About how many calls will be sent. */
export function plannedCalls(options: VerifyRun, layerOptions: LayerOptions): number {
  const { provider, layers = VERIFY_LAYERS, pact = {} } = options;
  const { selected } = layerOptions;
  const hasStates = provider.statesUrl !== undefined;
  const own = chosenLayers(layers, selected).reduce(
    (sum, { plannedCalls }) => sum + plannedCalls(layerOptions, hasStates),
    0,
  );
  const ofPact = layers.includes('pact') && selected(PACT_CHECK.id) && !pact.broker && !pact.pactFiles;
  const groups = options.config?.groups ?? [];
  const withoutStates = (scenario: Scenario) =>
    scenario.given.length === 0 || scenario.stateOptional === true || adaptToGroups(scenario, groups) !== undefined;
  const scenarios = scenariosToPlay(layers, selected).filter((scenario) => hasStates || withoutStates(scenario));
  const interactions = PACT_SCENARIOS.filter(
    (scenario) => hasStates || scenario.given.length === 0 || interactionOf(scenario).mark.stateOptional,
  );
  return scenarios.length + own + (ofPact ? interactions.length : 0);
}

/** What is said before anything is sent: about how many calls, where to, and how fast; nothing where there are none. */
export function announcement(options: VerifyRun, layerOptions: LayerOptions): string | undefined {
  const { provider } = options;
  const calls = plannedCalls(options, layerOptions);
  if (calls === 0) return undefined;
  // Whoever gave a path by mistake sees by this where the calls go.
  const path = provider.prefix === '' ? '' : OPERATION_PATH;
  const start = `Sending about ${calls} calls to ${provider.baseUrl}${path}`;
  if (provider.isLoopback) return start;
  const seconds = Math.ceil(calls / POLITE_PER_SECOND);
  return `${start}, at most ${POLITE_PER_SECOND} a second (half the documented limit): ${seconds} s or more`;
}
