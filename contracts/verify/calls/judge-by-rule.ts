import type { Finding } from '../../finding.ts';
import { ANSWER_RULES, type AnswerRule, readAnswer } from '../../oracles/answer-rules.ts';
import type { CheckResult } from '../../report/check-result.ts';
import { repeating } from '../../wire/curl.ts';
import type { Exchange } from '../../wire/exchange.ts';
import type { RuleVerdict, Seen } from './seen.ts';

/** Findings of one kind are enough to act on after so many. */
const MOST_FINDINGS = 10;

/** What every rule that applies to the answer of an exchange says of it; nothing where none came. */
export function verdictsOn(exchange: Exchange): RuleVerdict[] {
  const answer = readAnswer(exchange);
  if (answer === undefined) return [];
  return ANSWER_RULES.filter(({ applies = () => true }) => applies(answer)).map((rule) => ({
    rule,
    findings: rule.judge(answer),
  }));
}

/** The result of a rule that holds whatever was asked, over all answers. No answer that it applies to: it could not run. */
export function judgeByRule(rule: AnswerRule, all: readonly Seen[]): CheckResult {
  const { applies: _, judge: __, worst, ...definition } = rule;
  const judged = all.flatMap((seen) => {
    const verdict = seen.verdicts.find((one) => one.rule === rule);
    return verdict ? [{ seen, findings: verdict.findings }] : [];
  });
  if (judged.length === 0) {
    return { ...definition, outcome: 'couldNotRun', reason: 'no answer came that it applies to', findings: [] };
  }
  const found = judged.flatMap(({ seen, findings }) => findings.map((finding) => ({ seen, finding })));
  const ordered = worst ? found.toSorted((one, other) => worst(one.finding, other.finding)) : found;
  const [first] = ordered;
  if (first === undefined) return { ...definition, outcome: 'passed', findings: [] };
  const told = ordered.slice(0, worst ? 1 : MOST_FINDINGS);
  const more = found.length - told.length;
  return {
    ...definition,
    outcome: definition.level === 'must' ? 'failed' : 'observed',
    ...(more > 0 && { reason: `and ${more} more findings in ${judged.length} answers` }),
    findings: told.map(({ seen, finding }) => named(finding, seen)),
    ...repeating(first.seen.request),
  };
}

function named(finding: Finding, { subject }: Seen): Finding {
  return { ...finding, message: `In ${subject}: ${finding.message}` };
}
