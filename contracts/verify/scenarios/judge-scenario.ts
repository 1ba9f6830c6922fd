import type { Finding } from '../../finding.ts';
import { legalCodes } from '../../oracles/cause/refusal.ts';
import type { CheckResult } from '../../report/check-result.ts';
import { CREDENTIAL_TEXTS } from '../../scenarios/credential-text.ts';
import type { Expectation, Scenario } from '../../scenarios/scenario.ts';
import { isFailure, member, plainBody, readAnswer } from '../../wire/answer.ts';
import { repeating, setupLine } from '../../wire/curl.ts';
import type { Exchange } from '../../wire/exchange.ts';
import type { ScenarioPlay } from '../stage/stage.ts';
import { definitionOf } from '../verify-checks.ts';

/** The plays of a run by their scenario's id. */
export type Plays = ReadonlyMap<string, ScenarioPlay>;

/** The result of a scenario's check. A refusal passes only beside a call that shows it to be no refusal of everything. */
export function resultOf(play: ScenarioPlay, plays: Plays): CheckResult {
  const { scenario, played, doubt: open, setUp = [] } = play;
  const { findings } = play.judgement;
  const definition = definitionOf(scenario);
  if (played.kind !== 'played') return { ...definition, outcome: played.kind, reason: played.reason, findings: [] };
  if (open !== undefined) return { ...definition, outcome: 'couldNotRun', reason: open, findings: [] };
  if (findings.length > 0) {
    const outcome = definition.level === 'must' ? 'failed' : 'observed';
    const setup = setUp.length > 0 ? { setup: setupLine(setUp) } : {};
    const named = withCredential(findings, scenario);
    return { ...definition, outcome, findings: named, ...setup, ...repeating(played.request) };
  }
  if (!isRefused(played.exchange)) return { ...definition, outcome: 'passed', findings: [] };
  const { control, doubt, leansOn = control } = witness(scenario, played.exchange, plays);
  const beside = control === undefined ? {} : { control };
  if (doubt === undefined) return { ...definition, ...beside, outcome: 'passed', findings: [] };
  return {
    ...definition,
    ...beside,
    outcome: 'couldNotRun',
    reason: `${doubt}, so this refusal alone shows nothing`,
    ...(leansOn !== undefined && { leansOn: [leansOn] }),
    findings: [],
  };
}

/** What the UserSig of the call was, as the way to the cause; it is the root's, too, where its cause does not say it. */
function withCredential(findings: readonly Finding[], { id, call, expect }: Scenario): Finding[] {
  const { credential = 'valid' } = call;
  if (credential === 'valid') return [...findings];
  const said = CREDENTIAL_TEXTS[credential];
  const isCause = expect.outcome === 'refused' && expect.cause === id;
  return findings.map(({ root, ...finding }) => ({
    ...finding,
    message: `With ${said}: ${finding.message}`,
    ...(root && { root: isCause ? root : { ...root, when: `in calls with ${said}` } }),
  }));
}

/** Whether nothing but a refusal came, or not even that. */
function isRefused(exchange: Exchange): boolean {
  const answer = readAnswer(exchange);
  return answer === undefined || member(plainBody(answer), 'ActionStatus') !== 'OK';
}

/** `control` stands in for that of the scenario; `doubt` is what keeps both from showing anything, for want of `leansOn`. */
type Witness = { control?: string; doubt?: string; leansOn?: string };

/** The call that stands beside a refusal, and what keeps it from showing anything. */
function witness(scenario: Scenario, refusal: Exchange, plays: Plays): Witness {
  const { control, contrast, expect } = scenario;
  if (control === undefined) return {};
  const accepted = exchangeOf(plays.get(control));
  if (accepted) {
    const alike = !isSound(plays.get(control)) && isAlike(accepted, [codeOf(refusal), ...refusalsOf(expect)]);
    return alike ? { doubt: `its control ${control} is refused in the same way`, leansOn: control } : {};
  }
  const other = contrast === undefined ? undefined : exchangeOf(plays.get(contrast));
  if (contrast === undefined || other === undefined)
    return { doubt: `its control ${control} could not run`, leansOn: control };
  if (isSound(plays.get(contrast)) && !isAlike(other, [codeOf(refusal)])) return { control: contrast };
  return {
    control: contrast,
    doubt: `${contrast}, which stands in for its control ${control}, is answered in the same way`,
  };
}

function exchangeOf(play: ScenarioPlay | undefined): Exchange | undefined {
  return play?.played.kind === 'played' ? play.played.exchange : undefined;
}

function isSound(play: ScenarioPlay | undefined): boolean {
  return play?.judgement.findings.length === 0;
}

/** Whether a call got no answer to speak of, or was refused with one of these codes. */
function isAlike(exchange: Exchange, codes: readonly unknown[]): boolean {
  const answer = readAnswer(exchange);
  if (!answer?.json.ok) return true;
  return isFailure(answer) && codes.includes(codeOf(exchange));
}

function codeOf(exchange: Exchange): unknown {
  const answer = readAnswer(exchange);
  return answer && member(plainBody(answer), 'ErrorCode');
}

/** Codes that are legal for a refusal of the scenario. */
function refusalsOf(expect: Expectation): readonly number[] {
  const answers = expect.outcome === 'unknown' ? Object.values(expect.answers) : [expect];
  return answers.flatMap((answer) => (answer.outcome === 'refused' ? legalCodes(answer) : []));
}
