import { ANSWER_RULES, judgeScenario } from '../oracles/index.ts';
import { type Clock, systemClock } from '../provider/clock.ts';
import { mergeAccount } from '../provider/merge-account.ts';
import { paceFor } from '../provider/pace.ts';
import { assertReachable } from '../provider/reach.ts';
import { createSender, SEND_LIMITS } from '../provider/send.ts';
import { stateEndpoint } from '../provider/state-endpoint.ts';
import type { Account } from '../provider/target.ts';
import { maskDeep, maskSecrets } from '../redact.ts';
import type { CheckResult, Layer, Observation } from '../report/check.ts';
import { SCENARIOS, type Scenario } from '../scenarios/index.ts';
import { PATIENCE_MS } from './call-provider.ts';
import { definitionOf } from './definitions.ts';
import { judgeAnswers } from './judge-answers.ts';
import { resultOf } from './judge-scenario.ts';
import { observe, type Seen } from './observe.ts';
import { pactCheck } from './pact-check.ts';
import { playAll } from './play-all.ts';
import { seededRandom } from './random.ts';
import type { Played, Stage } from './stage.ts';
import { tryAccount } from './try-account.ts';

export type VerifyLayer = Exclude<Layer, 'limit'>;
export const VERIFY_LAYERS = ['schema', 'cause', 'relation', 'pact'] as const satisfies readonly VerifyLayer[];

export type VerifyOptions = {
  baseUrl: string;
  /** What is known of the caller; a state endpoint may issue the rest. */
  account?: Partial<Account>;
  statesUrl?: string;
  layers?: readonly VerifyLayer[];
  /** Which checks to run, by id; all when left out. */
  selected?: (id: string) => boolean;
  seed?: number;
  /** Is told what is being done, a line at a time. */
  progress?: (line: string) => void;
  signal?: AbortSignal;
  clock?: Clock;
};

/** Checks and observations of a provider; `complete` is false where the run was interrupted. */
export type VerifyResult = { checks: CheckResult[]; observations: Observation[]; complete: boolean };

/**
 * Checks a provider over HTTP(S): plays the scenarios, judges what came back, and runs Pact's own verifier.
 * Throws TargetUnreachable when nothing listens at `baseUrl`. Findings are returned, never thrown.
 */
export async function verify(options: VerifyOptions): Promise<VerifyResult> {
  const { baseUrl, layers = VERIFY_LAYERS, progress = () => {}, signal } = options;
  await assertReachable(baseUrl);
  const stage = await setStage(options);
  try {
    const scenarios = scenariosToPlay(layers, options.selected);
    if (scenarios.length > 0) progress(`Sending ${scenarios.length} scenarios to ${baseUrl}`);
    const plays = await playAll(stage, scenarios);
    const { checks, observations } = judgeAll(plays, layers);
    const selected = checks.filter(({ id }) => options.selected?.(id) ?? true);
    const pact = layers.includes('pact') ? await pactCheck(stage, options) : [];
    return { checks: mask([...selected, ...pact], stage), observations, complete: !signal?.aborted };
  } finally {
    stage.sender.close();
  }
}

async function setStage(options: VerifyOptions): Promise<Stage> {
  const { baseUrl, account = {}, statesUrl, seed = 1, signal, clock = systemClock } = options;
  const states = statesUrl === undefined ? undefined : stateEndpoint(statesUrl);
  const entered = await states?.enter();
  const issued = entered?.kind === 'made' ? entered.account : {};
  const stage: Stage = {
    baseUrl,
    account: {},
    ...(states && { states }),
    sender: createSender(SEND_LIMITS, clock.now, signal),
    pace: paceFor(baseUrl, clock, signal),
    clock,
    patience: { leftMs: PATIENCE_MS },
    random: seededRandom(seed),
    secrets: new Set(),
    ...(signal && { signal }),
  };
  // What was given is tried for the app that it is used for: the given one, or else the one that was issued.
  const who = { sdkappid: issued.sdkappid, identifier: issued.identifier, ...account };
  const tried = signal?.aborted ? { account } : await tryAccount(stage, definedOnly(who));
  const trouble = [tried.trouble, entered && entered.kind !== 'made' ? entered.reason : undefined].filter(Boolean);
  return {
    ...stage,
    account: mergeAccount(tried.account, issued),
    ...(trouble.length > 0 && { accountTrouble: trouble.join('; ') }),
  };
}

function definedOnly(account: { [Name in keyof Account]?: Account[Name] | undefined }): Partial<Account> {
  return Object.fromEntries(Object.entries(account).filter(([, value]) => value !== undefined)) as Partial<Account>;
}

/** The schema layer judges the answers to all scenarios; the others only their own. */
function scenariosToPlay(layers: readonly VerifyLayer[], selected: VerifyOptions['selected']): readonly Scenario[] {
  const needsAll = ANSWER_RULES.some(({ id, layer }) => layers.includes(layer) && (selected?.(id) ?? true));
  if (needsAll) return SCENARIOS;
  const chosen = SCENARIOS.filter(
    (scenario) => layers.includes(definitionOf(scenario).layer as VerifyLayer) && (selected?.(scenario.id) ?? true),
  );
  const controls = new Set(chosen.map(({ control }) => control));
  return SCENARIOS.filter((scenario) => chosen.includes(scenario) || controls.has(scenario.id));
}

type Plays = { scenario: Scenario; played: Played }[];

function judgeAll(plays: Plays, layers: readonly VerifyLayer[]): Pick<VerifyResult, 'checks' | 'observations'> {
  const judged = plays.map(({ scenario, played }) => ({
    scenario,
    played,
    judgement: played.kind === 'played' ? judgeScenario(played.exchange, scenario) : { findings: [] },
  }));
  const seen = judged.flatMap(({ scenario, played, judgement }): Seen[] =>
    played.kind === 'played'
      ? [
          {
            subject: scenario.id,
            scenario,
            request: played.request,
            exchange: played.exchange,
            ...(judgement.seen && { seen: judgement.seen }),
          },
        ]
      : [],
  );
  const controls = new Map(
    judged.flatMap(({ scenario, played, judgement: { findings } }) =>
      played.kind === 'played' ? [[scenario.id, { exchange: played.exchange, findings }] as const] : [],
    ),
  );
  const rules = ANSWER_RULES.map((rule) => judgeAnswers(rule, seen));
  const results = judged.map(({ scenario, played, judgement }) =>
    resultOf(scenario, played, judgement, controls.get(scenario.control ?? '')),
  );
  return {
    checks: [...rules, ...results].filter(({ layer }) => (layers as readonly Layer[]).includes(layer)),
    observations: observe(seen),
  };
}

/** A provider may send the UserSig back: whatever is reported of its answers is masked. */
function mask(checks: CheckResult[], { secrets, account }: Stage): CheckResult[] {
  const known = [...secrets, account.usersig ?? '', account.secretKey ?? ''];
  return maskDeep(checks, (text) => maskSecrets(text, known));
}
