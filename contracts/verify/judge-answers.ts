import type { Finding } from '../finding.ts';
import { type AnswerRule, readAnswer } from '../oracles/index.ts';
import type { CheckResult } from '../report/check.ts';
import type { Seen } from './observe.ts';

/** Findings of one kind are enough to act on after so many. */
const MOST_FINDINGS = 10;

/** Judges every answer of a run by a rule that holds whatever was asked. No answer that it applies to: it could not run. */
export function judgeAnswers(rule: AnswerRule, all: readonly Seen[]): CheckResult {
  const { applies = () => true, judge, ...definition } = rule;
  let judged = 0;
  const findings: Finding[] = [];
  for (const { scenario, exchange } of all) {
    const answer = readAnswer(exchange);
    if (!answer || !applies(answer)) continue;
    judged++;
    findings.push(
      ...judge(answer).map((finding) => ({ ...finding, message: `In ${scenario.id}: ${finding.message}` })),
    );
  }
  if (judged === 0)
    return { ...definition, outcome: 'couldNotRun', reason: 'no answer came that it applies to', findings: [] };
  if (findings.length === 0) return { ...definition, outcome: 'passed', findings: [] };
  const more = findings.length - MOST_FINDINGS;
  return {
    ...definition,
    outcome: definition.level === 'must' ? 'failed' : 'observed',
    ...(more > 0 && { reason: `and ${more} more of ${judged} answers judged` }),
    findings: findings.slice(0, MOST_FINDINGS),
  };
}
