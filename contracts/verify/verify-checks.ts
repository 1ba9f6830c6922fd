import { ANSWER_RULES } from '../oracles/answer-rules.ts';
import type { CheckDefinition } from '../report/check-result.ts';
import { SCENARIOS, type Scenario } from '../scenarios/all-scenarios.ts';
import { FUZZ_CHECKS } from './fuzz/fuzz-checks.ts';
import { METAMORPHIC_CHECKS } from './metamorphic/metamorphic-checks.ts';
import { PIN_CHECKS } from './pins.ts';
import { STORY_CHECKS } from './scenarios/stories/story-checks.ts';

/** The check that Pact's own verifier stands for. */
export const PACT_CHECK: CheckDefinition = {
  id: 'pact-interactions',
  since: '0.1',
  layer: 'pact',
  level: 'must',
  requirement: "Pact's own verifier finds every interaction of the committed pact honoured.",
  source:
    '[page]: a call gets the counters of a group, or FAIL with a code; of each interaction the scenario of the same words has its own source',
};

/** The check that a scenario stands for: relation where counters may come back, cause where a refusal is due. */
export function definitionOf({ id, since, level, title, source, control, expect }: Scenario): CheckDefinition {
  const layer = expect.outcome === 'refused' ? 'cause' : 'relation';
  return { id, since, layer, level, requirement: title, source, ...(control && { control }) };
}

/** Every check of `verify`, with its requirement and source. */
export const VERIFY_CHECKS: readonly CheckDefinition[] = [
  ...ANSWER_RULES.map(({ id, since, layer, level, requirement, source }) => ({
    id,
    since,
    layer,
    level,
    requirement,
    source,
  })),
  ...SCENARIOS.map(definitionOf),
  ...STORY_CHECKS,
  ...METAMORPHIC_CHECKS,
  ...FUZZ_CHECKS,
  PACT_CHECK,
];

/** The same with the checks that run only where `--expect` asks for them. */
export const KNOWN_CHECKS: readonly CheckDefinition[] = [...VERIFY_CHECKS, ...PIN_CHECKS];
