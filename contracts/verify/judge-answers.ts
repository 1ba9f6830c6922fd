import type { Finding } from '../finding.ts';
import { type AnswerRule, readAnswer } from '../oracles/index.ts';
import type { CheckResult } from '../report/check.ts';
import { curlLine } from './curl.ts';
import type { Seen } from './observe.ts';

/** Findings of one kind are enough to act on after so many. */
const MOST_FINDINGS = 10;

/** Judges every answer of a run by a rule that holds whatever was asked. No answer that it applies to: it could not run. */
export function judgeAnswers(
  { applies = () => true, judge, ...definition }: AnswerRule,
  all: readonly Seen[],
): CheckResult {
  const judged = all.flatMap((seen) => {
    const answer = readAnswer(seen.exchange);
    return answer && applies(answer) ? [{ seen, findings: judge(answer).map((finding) => named(finding, seen)) }] : [];
  });
  if (judged.length === 0) {
    return { ...definition, outcome: 'couldNotRun', reason: 'no answer came that it applies to', findings: [] };
  }
  const findings = judged.flatMap((one) => one.findings);
  const first = judged.find((one) => one.findings.length > 0)?.seen;
  if (first === undefined) return { ...definition, outcome: 'passed', findings: [] };
  const more = findings.length - MOST_FINDINGS;
  return {
    ...definition,
    outcome: definition.level === 'must' ? 'failed' : 'observed',
    ...(more > 0 && { reason: `and ${more} more in ${judged.length} answers` }),
    findings: findings.slice(0, MOST_FINDINGS),
    curl: curlLine(first.request),
  };
}

function named(finding: Finding, { subject }: Seen): Finding {
  return { ...finding, message: `In ${subject}: ${finding.message}` };
}
