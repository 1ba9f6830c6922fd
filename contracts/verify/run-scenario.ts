import { type Credentials, makeCredentials, missingForCredential } from '../credentials.ts';
import type { Exchange } from '../exchange.ts';
import { member, readAnswer } from '../oracles/answer.ts';
import { refusalCodes } from '../oracles/cause/refusal.ts';
import type { Clock } from '../provider/clock.ts';
import { isLoopback } from '../provider/loopback.ts';
import { mergeAccount } from '../provider/merge-account.ts';
import type { Pace } from '../provider/pace.ts';
import type { Sender } from '../provider/send.ts';
import type { StateEndpoint } from '../provider/state-endpoint.ts';
import type { Account } from '../provider/target.ts';
import { type WireRequest, wireRequest } from '../request.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { GivenState } from '../states.ts';

/** What a scenario needs to be played. */
export type Stage = {
  baseUrl: string;
  account: Partial<Account>;
  states?: StateEndpoint;
  sender: Sender;
  pace: Pace;
  clock: Clock;
  /** What is left of PATIENCE_MS, for all scenarios of the run together. */
  patience: { leftMs: number };
  random: () => number;
  /** Why what was given for the account does not do, or the state endpoint issued none; for reasons. */
  accountTrouble?: string;
  /** Every UserSig that was sent: nothing that is reported may hold one. */
  secrets: Set<string>;
  signal?: AbortSignal;
};

/** What came of playing a scenario: an exchange to judge, or why there is none. */
export type Played = { kind: 'played'; request: WireRequest; exchange: Exchange } | NotPlayed;

/** Why there is no exchange; `silent` where whoever was asked gave no answer. */
type NotPlayed = { kind: 'couldNotRun' | 'errored'; reason: string; silent?: boolean };

/** Makes the states of a scenario, sends its call once, and takes the states down again. Never throws. */
export async function runScenario(stage: Stage, scenario: Scenario): Promise<Played> {
  const made: GivenState[] = [];
  let account = stage.account;
  let played: Played;
  try {
    const prepared = await prepare(stage, scenario, made);
    if (!('kind' in prepared)) account = prepared.account;
    played = 'kind' in prepared ? prepared : await sendCall(stage, scenario, prepared.credentials);
  } catch (error) {
    played = { kind: 'errored', reason: `it could not be played: ${(error as Error).message}` };
  }
  return (await takeDown(stage, made, account)) ?? played;
}

/** Takes states down, the last one first. A state that stays would be blamed on whatever comes after it. */
async function takeDown(
  { states }: Stage,
  made: GivenState[],
  account: Partial<Account>,
): Promise<NotPlayed | undefined> {
  let failure: NotPlayed | undefined;
  for (const given of made.reverse()) {
    const outcome = await states?.teardown(given, account);
    if (outcome === undefined || outcome.kind === 'made') continue;
    const silent = outcome.kind === 'broken' && outcome.silent === true;
    failure ??= { kind: 'errored', reason: `the state "${given.state}" was not taken down: ${outcome.reason}`, silent };
  }
  return failure;
}

type Prepared = { account: Account; credentials: Credentials } | NotPlayed;

async function prepare(stage: Stage, scenario: Scenario, made: GivenState[]): Promise<Prepared> {
  let account = stage.account;
  for (const given of stage.states ? scenario.given : []) {
    const outcome = await stage.states?.setup(given, account);
    if (outcome?.kind === 'broken') return { ...outcome, kind: 'errored' };
    if (outcome?.kind === 'impossible' && !scenario.stateOptional)
      return { kind: 'couldNotRun', reason: outcome.reason };
    if (outcome?.kind !== 'made') continue;
    made.push(given);
    account = mergeAccount(account, outcome.account);
  }
  if (!stage.states && scenario.given.length > 0 && !scenario.stateOptional) {
    const names = [...new Set(scenario.given.map(({ state }) => `"${state}"`))].join(' and ');
    return { kind: 'couldNotRun', reason: `needs the provider state ${names}: give --states-url` };
  }
  return withCredential(stage, account, scenario);
}

function withCredential({ accountTrouble }: Stage, account: Partial<Account>, { call }: Scenario): Prepared {
  const because = accountTrouble === undefined ? '' : ` (${accountTrouble})`;
  const { sdkappid, identifier } = account;
  if (sdkappid === undefined || identifier === undefined) {
    return {
      kind: 'couldNotRun',
      reason: `needs an app and its administrator: give --sdkappid and --identifier${because}`,
    };
  }
  const complete = { ...account, sdkappid, identifier };
  const missing = missingForCredential(complete, call.credential ?? 'valid');
  if (missing === 'usersig')
    return { kind: 'couldNotRun', reason: `needs a UserSig: give --usersig-env or --secret-key-env${because}` };
  if (missing) return { kind: 'couldNotRun', reason: `needs the app's secret key: give --secret-key-env${because}` };
  try {
    return { account: complete, credentials: makeCredentials(complete, call.credential ?? 'valid') };
  } catch (error) {
    return { kind: 'couldNotRun', reason: (error as Error).message };
  }
}

/** How long a run goes on asking again after refusals for frequency that it takes as its own doing. Milliseconds. */
export const PATIENCE_MS = 5000;

const RETRY_AFTER_MS = 250;

async function sendCall(stage: Stage, { call, expect }: Scenario, credentials: Credentials): Promise<Played> {
  if (credentials.usersig !== undefined) stage.secrets.add(credentials.usersig);
  const request = wireRequest(stage.baseUrl, call, credentials, stage.random());
  const limitIsMeant = expect.outcome === 'refused' && expect.cause === 'limit-exceeded';
  const asksAgain = isLoopback(stage.baseUrl) && !limitIsMeant;
  for (;;) {
    await stage.pace();
    const exchange = await stage.sender.send(request);
    if (exchange.trouble && stage.signal?.aborted) return { kind: 'couldNotRun', reason: 'interrupted' };
    if (exchange.trouble?.kind === 'unreachable')
      return { kind: 'errored', silent: true, reason: exchange.trouble.message };
    if (!asksAgain || !isFrequencyRefusal(exchange)) return { kind: 'played', request, exchange };
    if (stage.patience.leftMs <= 0) {
      return { kind: 'errored', reason: `refused for frequency again and again for ${PATIENCE_MS} ms of this run` };
    }
    stage.patience.leftMs -= RETRY_AFTER_MS;
    await stage.clock.sleep(RETRY_AFTER_MS, stage.signal);
  }
}

function isFrequencyRefusal(exchange: Exchange): boolean {
  const answer = readAnswer(exchange);
  const code = answer?.json.ok ? member(answer.json.plain, 'ErrorCode') : undefined;
  return typeof code === 'number' && refusalCodes('limit-exceeded').includes(code);
}
