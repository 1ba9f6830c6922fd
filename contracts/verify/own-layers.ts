import type { CheckDefinition } from '../report/check.ts';
import { FUZZ_CHECKS } from './fuzz/definitions.ts';
import { plannedCalls as fuzzCalls, runFuzz } from './fuzz/index.ts';
import type { LayerOptions, LayerRun } from './layer-run.ts';
import { METAMORPHIC_CHECKS } from './metamorphic/definitions.ts';
import { plannedCalls as metamorphicCalls, runMetamorphic } from './metamorphic/index.ts';
import type { VerifyLayer } from './options.ts';
import { STORY_CHECKS } from './scenarios/stories/definitions.ts';
import { runStories, plannedCalls as storyCalls } from './scenarios/stories/index.ts';
import type { Stage } from './stage/stage.ts';
import { whyNoMore } from './stage/why-no-more.ts';

/** A layer, or a part of one, that makes calls beside those of the scenarios. */
export type OwnLayer = {
  layer: VerifyLayer;
  checks: readonly CheckDefinition[];
  /** About how many calls it sends, where states can be made or not. */
  plannedCalls: (options: LayerOptions, hasStates: boolean) => number;
  run: (stage: Stage, options: LayerOptions) => Promise<LayerRun>;
};

/** In the order in which they run. */
export const OWN_LAYERS: readonly OwnLayer[] = [
  { layer: 'relation', checks: STORY_CHECKS, plannedCalls: storyCalls, run: runStories },
  { layer: 'metamorphic', checks: METAMORPHIC_CHECKS, plannedCalls: metamorphicCalls, run: runMetamorphic },
  { layer: 'fuzz', checks: FUZZ_CHECKS, plannedCalls: fuzzCalls, run: runFuzz },
];

/** Those of these layers of which a check was selected. */
export function chosenLayers(layers: readonly VerifyLayer[], selected: (id: string) => boolean): readonly OwnLayer[] {
  return OWN_LAYERS.filter(({ layer, checks }) => layers.includes(layer) && checks.some(({ id }) => selected(id)));
}

/**
 * Runs them one after the other. `enough` is asked before each; a sentence keeps it and what follows from running, and so
 * does a provider or a state endpoint that has fallen silent, and the end of the run's time.
 */
export async function runOwnLayers(
  stage: Stage,
  chosen: readonly OwnLayer[],
  options: LayerOptions,
  enough: (run: LayerRun) => string | undefined,
): Promise<LayerRun> {
  const { silence } = stage.learnt;
  const whole: LayerRun = { checks: [], seen: [] };
  for (const { checks, run } of chosen) {
    const reason = enough(whole) ?? whyNoMore(stage) ?? silence.verdict('states');
    const { checks: results, seen } = reason ? notRun(checks, options, reason) : await run(stage, options);
    whole.checks.push(...results);
    whole.seen.push(...seen);
  }
  return whole;
}

function notRun(checks: readonly CheckDefinition[], { selected }: LayerOptions, reason: string): LayerRun {
  const left = checks.filter(({ id }) => selected(id));
  return { checks: left.map((check) => ({ ...check, outcome: 'couldNotRun', reason, findings: [] })), seen: [] };
}
