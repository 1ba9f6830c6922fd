import type { Finding } from '../../contracts/finding.ts';
import type { CheckResult } from '../../contracts/report/check-result.ts';
import { isCountersOnFailure, isOtherCounters, lostCalls, tellBroken } from '../measure/loss.ts';
import type { Measured } from '../measure/measured.ts';
import type { JudgedProfile } from './judged-profile.ts';
import { limitCheck } from './limit-checks.ts';
import { troubleIn, type Unproven } from './unproven.ts';

/** Judges the answers of a run. A bad answer is one at any rate; calls that were lost have none to judge. */
export function judgeLoadAnswers(
  measured: Measured,
  { name }: JudgedProfile,
  trouble: Unproven | undefined,
): CheckResult {
  const { problems, offered } = measured;
  const path = `load ${name}`;
  const invalid = Object.entries(problems).map(([problem, count]): Finding => {
    if (isOtherCounters(problem)) {
      const message = `${count} of ${offered.sent} answers are OK, and hold other counters than those of the group.`;
      return { code: 'limit.wrong-counters', path, expected: 'the counters of the group', actual: problem, message };
    }
    if (isCountersOnFailure(problem)) {
      const message = `${count} of ${offered.sent} answers are FAIL, and hold counters all the same: a client may take a refusal for data.`;
      return { code: 'limit.wrong-counters', path, expected: 'no counters in a refusal', actual: problem, message };
    }
    const message = `${count} of ${offered.sent} answers do not fit the schema: ${problem}.`;
    return { code: 'limit.invalid-answer', path, expected: 'an answer that fits the schema', actual: problem, message };
  });
  if (invalid.length > 0) return limitCheck('limit-answers-valid', 'failed', { findings: invalid });
  const lost = lostCalls(measured);
  if (trouble !== undefined) return limitCheck('limit-answers-valid', 'errored', troubleIn(trouble, path));
  if (lost === 0) return limitCheck('limit-answers-valid', 'passed');
  const reason = `the network lost ${lost} of ${offered.sent} calls (${tellBroken(measured)}): their answers cannot be judged`;
  const message = `${lost} of ${offered.sent} calls got no answer.`;
  const silent: Finding = { code: 'limit.no-answer', path, expected: 0, actual: lost, message };
  return limitCheck('limit-answers-valid', 'errored', { reason, findings: [silent] });
}
