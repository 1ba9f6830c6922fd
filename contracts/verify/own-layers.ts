import type { CheckDefinition } from '../report/check-result.ts';
import { plannedFuzzCalls } from './fuzz/budget.ts';
import { FUZZ_CHECKS } from './fuzz/fuzz-checks.ts';
import { fuzzParts } from './fuzz/run-fuzz.ts';
import type { LayerOptions, LayerParts, LayerRun } from './layer-run.ts';
import { METAMORPHIC_CHECKS } from './metamorphic/metamorphic-checks.ts';
import { metamorphicParts, plannedComparisonCalls } from './metamorphic/run-metamorphic.ts';
import { plannedStoryCalls, storyParts } from './scenarios/stories/run-stories.ts';
import { STORY_CHECKS } from './scenarios/stories/story-checks.ts';
import { playSideBySide } from './stage/side-by-side.ts';
import type { Stage } from './stage/stage.ts';
import { whyNoMore } from './stage/why-no-more.ts';
import type { VerifyLayer } from './verify-options.ts';

/** A layer, or a part of one, that makes calls beside those of the scenarios. */
export type OwnLayer = {
  layer: VerifyLayer;
  checks: readonly CheckDefinition[];
  /** About how many calls it sends, where states can be made or not. */
  plannedCalls: (options: LayerOptions, hasStates: boolean) => number;
  partsOf: (stage: Stage, options: LayerOptions) => LayerParts;
};

/** In the order in which they run. */
export const OWN_LAYERS: readonly OwnLayer[] = [
  { layer: 'relation', checks: STORY_CHECKS, plannedCalls: plannedStoryCalls, partsOf: storyParts },
  { layer: 'metamorphic', checks: METAMORPHIC_CHECKS, plannedCalls: plannedComparisonCalls, partsOf: metamorphicParts },
  { layer: 'fuzz', checks: FUZZ_CHECKS, plannedCalls: plannedFuzzCalls, partsOf: fuzzParts },
];

/** Those of these layers of which a check was selected. */
export function chosenLayers(layers: readonly VerifyLayer[], selected: (id: string) => boolean): readonly OwnLayer[] {
  return OWN_LAYERS.filter(({ layer, checks }) => layers.includes(layer) && checks.some(({ id }) => selected(id)));
}

/**
 * Runs them: one after the other, or where the provider is slow side by side as one, what is to be alone last. A provider or a
 * state endpoint that has fallen silent keeps a layer from beginning, and so does the end of the run's time. With `enough`
 * each layer ends before the next: it is asked before each, and a sentence keeps that and what follows from running.
 */
export async function runOwnLayers(
  stage: Stage,
  chosen: readonly OwnLayer[],
  options: LayerOptions,
  enough?: (run: LayerRun) => string | undefined,
): Promise<LayerRun> {
  const whole: LayerRun = { checks: [], seen: [] };
  for (const together of enough ? chosen.map((one) => [one]) : [chosen]) {
    const reason = enough?.(whole);
    const layers = together.map((layer) => unlessStopped(stage, layer, options, reason));
    await playSideBySide(
      stage,
      layers.flatMap(({ parts }) => parts),
    );
    for (const { checks, seen } of layers.map(({ run }) => run())) {
      whole.checks.push(...checks);
      whole.seen.push(...seen);
    }
  }
  return whole;
}

/** A layer that is not run where there is a reason, then or when the first of its parts would begin. */
function unlessStopped(
  stage: Stage,
  { checks, partsOf }: OwnLayer,
  options: LayerOptions,
  given: string | undefined,
): LayerParts {
  const { parts, run } = partsOf(stage, options);
  let reason = given;
  let hasBegun = false;
  const begin = () => {
    if (!hasBegun) reason ??= whyNoMore(stage) ?? stage.learnt.silence.verdict('states');
    hasBegun = true;
  };
  const played = parts.map((part) => ({
    ...part,
    play: async () => {
      begin();
      if (reason === undefined) await part.play();
    },
  }));
  return { parts: played, run: () => (reason === undefined ? run() : notRun(checks, options, reason)) };
}

function notRun(checks: readonly CheckDefinition[], { selected }: LayerOptions, reason: string): LayerRun {
  const left = checks.filter(({ id }) => selected(id));
  return { checks: left.map((check) => ({ ...check, outcome: 'couldNotRun', reason, findings: [] })), seen: [] };
}
