import type { CheckResult } from '../../../report/check.ts';
import { STORIES, type Story } from '../../../scenarios/stories.ts';
import { curlLine } from '../../../wire/curl.ts';
import type { Seen } from '../../calls/seen.ts';
import type { LayerOptions, LayerRun } from '../../layer-run.ts';
import type { NotPlayed, Stage } from '../../stage/stage.ts';
import { isNotPlayed } from '../../stage/with-states.ts';
import { storyCheck } from './definitions.ts';
import { playStory, type Told } from './play-story.ts';

/** So many stories in a row without an answer, and the rest would only cost time. */
const GIVE_UP_AFTER = 3;

/** Plays the selected stories, one after the other. Never throws. */
export async function runStories(stage: Stage, { selected }: Pick<LayerOptions, 'selected'>): Promise<LayerRun> {
  const seen: Seen[] = [];
  const checks: CheckResult[] = [];
  let silent = 0;
  for (const story of STORIES.filter(({ id }) => selected(id))) {
    const told = await tell(stage, story, silent, (one) => seen.push(one));
    silent = isSilent(told) ? silent + 1 : 0;
    checks.push(resultOf(story, told));
  }
  return { checks, seen };
}

/** How many calls the selected stories make. */
export function plannedCalls({ selected }: Pick<LayerOptions, 'selected'>): number {
  return STORIES.filter(({ id }) => selected(id)).reduce((calls, { steps }) => calls + steps.length, 0);
}

async function tell(stage: Stage, story: Story, silent: number, note: (seen: Seen) => void): Promise<Told | NotPlayed> {
  if (!stage.states) {
    const reason = 'needs the provider state "a group with counters": give --states-url';
    return { kind: 'couldNotRun', reason };
  }
  if (silent < GIVE_UP_AFTER) return playStory(stage, story, note);
  const reason = `not sent, as ${GIVE_UP_AFTER} stories in a row got no answer`;
  return { kind: 'couldNotRun', silent: 'states', reason };
}

function isSilent(told: Told | NotPlayed): boolean {
  return isNotPlayed(told) ? told.silent !== undefined : told.findings.some(({ code }) => code === 'transport.timeout');
}

function resultOf(story: Story, told: Told | NotPlayed): CheckResult {
  const definition = storyCheck(story);
  if (isNotPlayed(told)) return { ...definition, outcome: told.kind, reason: told.reason, findings: [] };
  const { findings, request } = told;
  if (findings.length === 0) return { ...definition, outcome: 'passed', findings };
  return { ...definition, outcome: 'failed', findings, ...(request && { curl: curlLine(request) }) };
}
