import type { Finding } from '../contracts/finding.ts';
import type { CheckResult } from '../contracts/report/check.ts';
import { limitCheck } from './checks.ts';
import type { Measured } from './measured.ts';
import type { Profile } from './profiles.ts';

/** Judges the answers of a run. A bad answer is one at any rate; that none came is judged only where the rate was offered. */
export function judgeAnswers(measured: Measured, { name }: Profile, trouble: string | undefined): CheckResult {
  const { problems, unanswered, offered } = measured;
  const path = `load ${name}`;
  const invalid = Object.entries(problems).map(([problem, count]): Finding => {
    const message = `${count} of ${offered.sent} answers do not fit the schema: ${problem}.`;
    return { code: 'limit.invalid-answer', path, expected: 'an answer that fits the schema', actual: problem, message };
  });
  if (invalid.length === 0 && trouble !== undefined)
    return limitCheck('limit-answers-valid', 'errored', { reason: trouble });
  const message = `${unanswered} of ${offered.sent} calls got no answer.`;
  const silent: Finding = { code: 'limit.no-answer', path, expected: 0, actual: unanswered, message };
  const findings = unanswered > 0 && trouble === undefined ? [...invalid, silent] : invalid;
  return limitCheck('limit-answers-valid', findings.length > 0 ? 'failed' : 'passed', { findings });
}
