import type { Answer } from '../oracles/answer.ts';
import { ANSWER_RULES, type AnswerRule, readAnswer } from '../oracles/index.ts';
import type { CheckDefinition, CheckResult } from '../report/check.ts';
import { definitionOf } from './definitions.ts';
import { judgeAnswers } from './judge-answers.ts';
import { resultOf } from './judge-scenario.ts';
import type { Seen } from './observe.ts';
import type { Play } from './stage.ts';

/** The results of scenarios that were played, each beside its control. */
export function judgePlays(plays: readonly Play[]): CheckResult[] {
  const byId = new Map(plays.map((play) => [play.scenario.id, play]));
  return plays.map((play) => resultOf(play, byId));
}

/** The rules that hold for every answer, over all that came. */
export function judgeByRules(all: readonly Seen[]): CheckResult[] {
  const ofOperation = all.filter(({ scenario }) => !scenario?.outside);
  return ANSWER_RULES.map((rule) => judgeAnswers(rule, ofOperation));
}

/** The calls of scenarios, as the rules and observations want them. */
export function seenIn(plays: readonly Play[]): Seen[] {
  return plays.flatMap(({ scenario, played, judgement: { seen } }): Seen[] => {
    if (played.kind !== 'played') return [];
    const { request, exchange } = played;
    return [{ subject: scenario.id, scenario, request, exchange, ...(seen !== undefined && { seen }) }];
  });
}

/** Why a play is enough to end a run that stops at the first failure of a check that is `wanted`. */
export function failureOf(
  { scenario, played, judgement }: Play,
  wanted: (check: Pick<CheckDefinition, 'id' | 'layer'>) => boolean,
): string | undefined {
  if (played.kind !== 'played') return undefined;
  if (scenario.level === 'must' && judgement.findings.length > 0 && wanted(definitionOf(scenario)))
    return notSentAfter(scenario.id);
  const answer = scenario.outside ? undefined : readAnswer(played.exchange);
  const broken = answer && ANSWER_RULES.find((rule) => wanted(rule) && isBroken(rule, answer));
  return broken && notSentAfter(broken.id);
}

function isBroken({ level, applies = () => true, judge }: AnswerRule, answer: Answer): boolean {
  return level === 'must' && applies(answer) && judge(answer).length > 0;
}

/** Why nothing is sent after the first failure. */
export function notSentAfter(failed: string): string {
  return `not sent: ${failed} failed, and --fail-fast ends the run at that`;
}
