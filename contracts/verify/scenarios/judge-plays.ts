import type { FindingCode } from '../../finding.ts';
import { ANSWER_RULES } from '../../oracles/answer-rules.ts';
import type { CheckDefinition, CheckResult } from '../../report/check-result.ts';
import { gistOf } from '../calls/gist.ts';
import { judgeByRule } from '../calls/judge-by-rule.ts';
import { seenOf } from '../calls/note-call.ts';
import type { RuleVerdict, Seen } from '../calls/seen.ts';
import type { ScenarioPlay } from '../stage/stage.ts';
import { definitionOf } from '../verify-checks.ts';
import { resultOf } from './judge-scenario.ts';

/** The results of scenarios that were played, each beside its control. */
export function judgePlays(plays: readonly ScenarioPlay[]): CheckResult[] {
  const byId = new Map(plays.map((play) => [play.scenario.id, play]));
  return plays.map((play) => ({ ...resultOf(play, byId), ...durationOf(play) }));
}

function durationOf({ played }: ScenarioPlay): Pick<CheckResult, 'durationMs'> {
  return played.kind === 'played' ? { durationMs: Math.round(played.exchange.durationMs) } : {};
}

/** The rules that hold for every answer, over all that came. */
export function judgeByRules(all: readonly Seen[]): CheckResult[] {
  return ANSWER_RULES.map((rule) => judgeByRule(rule, all));
}

/**
 * The rules that no answer came for, beside calls that were refused though OK was due, answered OK though refused was, or
 * without what is due: they lean on the checks of those.
 */
export function leaningOnOthers(rules: readonly CheckResult[], checks: readonly CheckResult[]): CheckResult[] {
  const leansOn = [...rules, ...checks].filter(isAnotherAnswer).map(({ id }) => id);
  return rules.map((rule) => (rule.outcome === 'couldNotRun' && leansOn.length > 0 ? { ...rule, leansOn } : rule));
}

const ANOTHER_ANSWER: readonly FindingCode[] = [
  'response.action-status.unexpected',
  'response.action-status.contradiction',
  'response.unusable',
  'response.schema',
  'response.counter.missing',
  'body.not-utf8',
  'body.not-json',
];

function isAnotherAnswer({ outcome, findings }: CheckResult): boolean {
  return outcome === 'failed' && findings.some(({ code }) => ANOTHER_ANSWER.includes(code));
}

/** The calls of scenarios, as the rules and observations want them. */
export function seenIn(plays: readonly ScenarioPlay[]): Seen[] {
  return plays.flatMap((play) => play.noted ?? seenInPlay(play) ?? []);
}

/** A play as it is kept: with what the rules and observations want of it, and of its answer no more than its gist. */
export function keptPlay(play: ScenarioPlay): ScenarioPlay {
  const noted = seenInPlay(play);
  if (play.played.kind !== 'played' || noted === undefined) return play;
  return { ...play, noted, played: { ...play.played, exchange: gistOf(play.played.exchange) } };
}

function seenInPlay({ scenario, played, judgement: { seen } }: ScenarioPlay): Seen | undefined {
  if (played.kind !== 'played') return undefined;
  const { request, exchange } = played;
  return seenOf({ subject: scenario.id, scenario, request, exchange, ...(seen !== undefined && { seen }) });
}

/** Why a play is enough to end a run that stops at the first failure of a check that is `wanted`. */
export function failureOf(
  play: ScenarioPlay,
  wanted: (check: Pick<CheckDefinition, 'id' | 'layer'>) => boolean,
): string | undefined {
  const { scenario, played, judgement } = play;
  if (played.kind !== 'played') return undefined;
  if (scenario.level === 'must' && judgement.findings.length > 0 && wanted(definitionOf(scenario)))
    return notSentAfter(scenario.id);
  const broken = seenIn([play])[0]?.verdicts.find((verdict) => wanted(verdict.rule) && isBroken(verdict));
  return broken && notSentAfter(broken.rule.id);
}

function isBroken({ rule, findings }: RuleVerdict): boolean {
  return rule.level === 'must' && findings.length > 0;
}

/** Why nothing is sent after the first failure. */
export function notSentAfter(failed: string): string {
  return `not sent: ${failed} failed, and --fail-fast ends the run at that`;
}
