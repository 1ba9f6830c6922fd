import type { CheckResult } from '../../../report/check-result.ts';
import { STORIES, type Story } from '../../../scenarios/stories.ts';
import type { Seen } from '../../calls/seen.ts';
import { timed } from '../../calls/timed.ts';
import { type LayerOptions, type LayerParts, layerParts } from '../../layer-run.ts';
import { withOwnRandom } from '../../stage/random.ts';
import type { NotPlayed, Stage } from '../../stage/stage.ts';
import { isNotPlayed } from '../../stage/with-states.ts';
import { playStory, type StoryResult } from './play-story.ts';
import { storyCheck } from './story-checks.ts';

/** The selected stories, each a part of the run, those about what comes in turn alone. None throws. */
export function storyParts(stage: Stage, { selected }: Pick<LayerOptions, 'selected'>): LayerParts {
  const parts = STORIES.filter(({ id }) => selected(id)).map((story) => {
    const own = withOwnRandom(stage);
    return { alone: story.inTurn === true, calls: story.steps.length, play: () => runStory(own, story) };
  });
  return layerParts(parts, (runs) => ({
    checks: runs.map(({ check }) => check),
    seen: runs.flatMap(({ seen }) => seen),
  }));
}

async function runStory(stage: Stage, story: Story): Promise<{ check: CheckResult; seen: Seen[] }> {
  const seen: Seen[] = [];
  const check = await timed(stage.clock, async () =>
    resultOf(story, await tell(stage, story, (one) => seen.push(one))),
  );
  return { check, seen };
}

/** How many calls the selected stories make: without states none. */
export function plannedStoryCalls({ selected }: Pick<LayerOptions, 'selected'>, hasStates: boolean): number {
  if (!hasStates) return 0;
  return STORIES.filter(({ id }) => selected(id)).reduce((calls, { steps }) => calls + steps.length, 0);
}

async function tell(stage: Stage, story: Story, note: (seen: Seen) => void): Promise<StoryResult | NotPlayed> {
  if (stage.states) return playStory(stage, story, note);
  return { kind: 'couldNotRun', reason: 'needs the provider state "a group with counters": give --states-url' };
}

function resultOf(story: Story, told: StoryResult | NotPlayed): CheckResult {
  const definition = storyCheck(story);
  if (isNotPlayed(told)) return { ...definition, outcome: told.kind, reason: told.reason, findings: [] };
  const { findings, commands } = told;
  if (findings.length === 0) return { ...definition, outcome: 'passed', findings };
  return { ...definition, outcome: 'failed', findings, ...commands };
}
