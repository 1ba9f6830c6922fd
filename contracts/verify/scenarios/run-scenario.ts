import type { Credentials } from '../../account/make-credentials.ts';
import { judgeScenario } from '../../oracles/answer-rules.ts';
import { legalCodes, refusalCodes } from '../../oracles/cause/refusal.ts';
import { stateChange } from '../../provider/state-change.ts';
import type { Expectation, Scenario } from '../../scenarios/scenario.ts';
import { type GivenState, isAppWide, type StateChange } from '../../scenarios/states.ts';
import { isFailure, member, plainBody, readAnswer } from '../../wire/answer.ts';
import type { Exchange } from '../../wire/exchange.ts';
import { wireRequest } from '../../wire/wire-request.ts';
import { adaptToGroups, isAdaptable } from '../stage/adapt.ts';
import { callProvider } from '../stage/call-provider.ts';
import { credentialsFor } from '../stage/credentials-for.ts';
import { onGroupsOfRun } from '../stage/run-names.ts';
import type { Played, ScenarioPlay, Stage } from '../stage/stage.ts';
import { isNotPlayed, withStates } from '../stage/with-states.ts';

/** How often states of the whole app are made before it is believed that they change nothing. */
const MOST_TRIES = 3;

/**
 * Makes the states of a scenario, sends its call once, takes the states down again, and judges the answer. Where the states
 * cannot be made, groups that exist take their place if any fit. Never throws.
 */
export async function runScenario(stage: Stage, scenario: Scenario): Promise<ScenarioPlay> {
  const existing = adaptToGroups(scenario, stage.groups ?? []);
  if (stage.states === undefined && existing) return playOn(stage, existing, []);
  const play = await playOnOwn(stage, stage.states ? onGroupsOfRun(scenario, stage) : scenario);
  const impossible = play.played.kind === 'couldNotRun' || play.played.kind === 'notApplicable';
  return impossible && existing && !stage.signal?.aborted ? playOn(stage, existing, []) : play;
}

/** States of the whole app may be taken down by another run: then they are made once more. */
async function playOnOwn(stage: Stage, scenario: Scenario): Promise<ScenarioPlay> {
  const isAppsOwn = stage.states !== undefined && scenario.given.some(({ state }) => isAppWide(state));
  for (let triesLeft = isAppsOwn ? MOST_TRIES : 1; ; triesLeft--) {
    const play = await playTwiceIfLate(stage, scenario);
    if (triesLeft <= 1 || !isAnsweredOk(play)) return play;
  }
}

function isAnsweredOk({ played }: ScenarioPlay): boolean {
  const answer = played.kind === 'played' ? readAnswer(played.exchange) : undefined;
  return answer !== undefined && member(plainBody(answer), 'ActionStatus') === 'OK';
}

/** What looked late for the first time may have been it: then it is right when states are waited for. */
async function playTwiceIfLate(stage: Stage, scenario: Scenario): Promise<ScenarioPlay> {
  const { lateness } = stage.learnt;
  const { delayMs } = lateness;
  const play = await playOn(stage, scenario, scenario.given);
  if (lateness.delayMs === delayMs || play.played.kind !== 'played' || play.judgement.findings.length === 0)
    return play;
  // Asked without the states in between, so that whoever answers a call late has something old to answer.
  await callProvider(stage, play.played.request);
  return playOn(stage, scenario, scenario.given);
}

async function playOn(stage: Stage, scenario: Scenario, setUp: readonly GivenState[]): Promise<ScenarioPlay> {
  const { call, expect, stateOptional: optional = false, stateUnusual: unusual = false } = scenario;
  const limitIsMeant = expect.outcome === 'refused' && expect.cause === 'limit-exceeded';
  let also: Credentials['also'] = [];
  let groupLacks = false;
  let changes: readonly StateChange[] = [];
  const send = async (account: Stage['account'], made: readonly GivenState[]): Promise<Played> => {
    changes = made.map((state) => stateChange(state, account, 'setup'));
    groupLacks = setUp.some((state) => state.state === 'a group with counters' && !made.includes(state));
    const credentials = credentialsFor(stage, account, call.credential);
    if (isNotPlayed(credentials)) return credentials;
    also = credentials.also;
    const asPlayed = { ...scenario, expect: withInseparable(expect, also) };
    // What answers calls that are none of the operation is nobody's to ask again.
    const isDue = (exchange: Exchange) =>
      scenario.outside === true || judgeScenario(exchange, asPlayed).findings.length === 0;
    return callProvider(stage, wireRequest(stage.provider.baseUrl, call, credentials, stage.random()), {
      limitIsMeant,
      isDue,
    });
  };
  const played = await withStates(stage, setUp, send, { optional, unusual, adaptable: isAdaptable(scenario) });
  const asPlayed = { ...scenario, expect: withInseparable(expect, also) };
  if (played.kind !== 'played') return { scenario: asPlayed, played, judgement: { findings: [] } };
  if (groupLacks && isForWantOfGroup(played.exchange, asPlayed.expect)) {
    const doubt =
      'needs the provider state "a group with counters": without it the refusal may be for want of the group';
    return { scenario: asPlayed, played, judgement: { findings: [] }, doubt };
  }
  return { scenario: asPlayed, played, judgement: judgeScenario(played.exchange, asPlayed), setUp: changes };
}

/** Of several causes none is known to win: where the group is not there, that may be what a call was refused for. */
function isForWantOfGroup(exchange: Exchange, expect: Expectation): boolean {
  const answer = readAnswer(exchange);
  const code = answer && isFailure(answer) ? member(plainBody(answer), 'ErrorCode') : undefined;
  const own = expect.outcome === 'refused' ? legalCodes(expect) : [];
  return typeof code === 'number' && refusalCodes('missing-group').includes(code) && !own.includes(code);
}

/** A refusal is legal for causes as well that the call, as it had to be made, cannot be told apart from. */
function withInseparable(expect: Expectation, also: Credentials['also'] = []): Expectation {
  if (expect.outcome !== 'refused' || also.length === 0) return expect;
  return { ...expect, also: [...(expect.also ?? []), ...also] };
}
