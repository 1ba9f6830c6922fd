import type { Finding } from '../../../finding.ts';
import { judgeScenario } from '../../../oracles/answer-rules.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import type { GivenState } from '../../../scenarios/states.ts';
import type { Story, StoryStep } from '../../../scenarios/stories.ts';
import type { Exchange } from '../../../wire/exchange.ts';
import { type WireRequest, wireRequest } from '../../../wire/wire-request.ts';
import { seenOf } from '../../calls/note-call.ts';
import type { Seen } from '../../calls/seen.ts';
import { type CallOptions, callProvider } from '../../stage/call-provider.ts';
import { type Commands, commandsFor } from '../../stage/commands-for.ts';
import { credentialsFor } from '../../stage/credentials-for.ts';
import { onGroupsOfRun, stateOfRun } from '../../stage/run-names.ts';
import type { NotPlayed, Played, Stage } from '../../stage/stage.ts';
import { isNotPlayed, withStates } from '../../stage/with-states.ts';
import { beforeText, stepText } from './tell-step.ts';

/** How a story ended: at its last step, or at the first with findings, whose request is then there, and what repeats it. */
export type StoryResult = { findings: readonly Finding[]; request?: WireRequest; commands?: Commands };

/**
 * Plays a story step by step, up to the first that is answered wrongly. What its steps set up is taken down at the end,
 * the last first. Never throws.
 */
export async function playStory(
  stage: Stage,
  told: Story,
  note: (seen: Seen) => void,
): Promise<StoryResult | NotPlayed> {
  const story = { ...told, steps: told.steps.map((step) => stepOfRun(step, stage)) };
  return playTwiceIfLate(stage, { story, note });
}

type StoryTelling = { story: Story; note: (seen: Seen) => void };

function stepOfRun({ change, ...step }: StoryStep, stage: Stage): StoryStep {
  return { ...onGroupsOfRun(step, stage), ...(change && { change: change.map((one) => stateOfRun(one, stage)) }) };
}

/** What looked late for the first time may have been it: then it is right when states are waited for. */
async function playTwiceIfLate(stage: Stage, telling: StoryTelling): Promise<StoryResult | NotPlayed> {
  const { lateness } = stage.learnt;
  const { delayMs } = lateness;
  const told = await playFrom(stage, 0, [], telling);
  if (lateness.delayMs === delayMs || isNotPlayed(told) || told.findings.length === 0) return told;
  // Asked without the states in between, so that whoever answers a call late has something old to answer.
  if (told.request) await callProvider(stage, told.request);
  return playFrom(stage, 0, [], telling);
}

/** Each step is played within the states of those before it, so that however it ends, all are taken down in turn. */
async function playFrom(
  stage: Stage,
  index: number,
  before: readonly GivenState[],
  telling: StoryTelling,
): Promise<StoryResult | NotPlayed> {
  const step = telling.story.steps[index];
  if (step === undefined) return { findings: [] };
  if (stage.signal?.aborted) return { kind: 'couldNotRun', reason: 'interrupted' };
  const change = step.change ?? [];
  const given = [...before.filter((state) => !change.some((later) => isReplacedBy(state, later))), ...change];
  return withStates(stage, change, async (account) => {
    const within = { ...stage, account };
    const told = await playStep(within, index, asScenario(telling.story, step, given), telling);
    if (isNotPlayed(told) || told.findings.length > 0) return told;
    return playFrom(within, index + 1, given, telling);
  });
}

async function playStep(
  stage: Stage,
  index: number,
  scenario: Scenario,
  { story, note }: StoryTelling,
): Promise<StoryResult | NotPlayed> {
  const isDue = (exchange: Exchange) => judgeScenario(exchange, scenario).findings.length === 0;
  const played = await call(stage, scenario, isDue);
  if (played.kind !== 'played') return played;
  const { request, exchange } = played;
  const { findings, seen } = judgeScenario(exchange, scenario);
  note(seenOf({ subject: story.id, scenario, request, exchange, ...(seen && { seen }) }));
  const message = (text: string) => `${stepText(story, index)}: ${text}${beforeText(story, index)}`;
  const commands = commandsFor(stage, request);
  return {
    request,
    commands,
    findings: findings.map((finding) => ({ ...finding, message: message(finding.message) })),
  };
}

async function call(stage: Stage, { call }: Scenario, isDue: CallOptions['isDue'] & object): Promise<Played> {
  const isFresh = call.credential === 'brief';
  for (let triesLeft = isFresh ? MOST_SIGNED : 1; ; triesLeft--) {
    const signedAtMs = stage.clock.now();
    const credentials = credentialsFor(stage, stage.account, call.credential);
    if (isNotPlayed(credentials)) return credentials;
    const request = wireRequest(stage.provider.baseUrl, call, credentials, stage.random());
    const played = await callProvider(stage, request, { isDue });
    if (triesLeft <= 1 || played.kind !== 'played' || !isDue(played.exchange)) return played;
    if (isAsFresh(signedAtMs, played.exchange)) return played;
    // The next one has a whole second. A pause that an interrupt ends throws; the call after it says so.
    await stage.clock.sleep(SECOND_MS - (stage.clock.now() % SECOND_MS), stage.signal).catch(() => undefined);
  }
}

/** How often a UserSig is signed for one call that is to be answered in the second in which it was signed. */
const MOST_SIGNED = 4;
const SECOND_MS = 1000;

/** Whether a call was answered in the second in which its UserSig was signed, or takes too long for that ever to be. */
function isAsFresh(signedAtMs: number, { startedAt, durationMs }: Exchange): boolean {
  if (durationMs >= SECOND_MS) return true;
  return Math.floor((startedAt + durationMs) / SECOND_MS) === Math.floor(signedAtMs / SECOND_MS);
}

/** A step as the judge of scenarios takes it. */
function asScenario(
  { id, since, level, title, source }: Story,
  step: StoryStep,
  given: readonly GivenState[],
): Scenario {
  return { id, since, level, title, source, given, call: step.call, expect: step.expect };
}

function isReplacedBy(state: GivenState, later: GivenState): boolean {
  return 'GroupId' in state.params && 'GroupId' in later.params && state.params.GroupId === later.params.GroupId;
}
