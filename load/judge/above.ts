import type { Finding } from '../../contracts/finding.ts';
import { wrongCode } from '../../contracts/oracles/cause/wrong-code.ts';
import type { CheckResult } from '../../contracts/report/check.ts';
import { CAUSES, RATE_LIMIT } from '../../openapi/generated/constants.ts';
import { listCodes, refusedCalls } from '../measure/counts.ts';
import { unseenCalls } from '../measure/loss.ts';
import type { Measured } from '../measure/measured.ts';
import { LIMIT_PER_SECOND, type Profile } from '../profiles.ts';
import { limitCheck } from './checks.ts';
import { isLimitCode } from './trouble.ts';

/** Judges a run above the limit: the surplus is refused, with a right code. `trouble` says why the run proves nothing. */
export function judgeAbove(measured: Measured, { name }: Profile, trouble: string | undefined): CheckResult[] {
  const reason = trouble ?? noSurplus(measured);
  if (reason !== undefined)
    return [limitCheck('limit-above-enforced', 'errored', { reason }), limitCheck('limit-code', 'errored', { reason })];
  return [judgeEnforced(measured, `load ${name}`), judgeCode(measured, `load ${name}`)];
}

/** What is accepted may exceed the limit by this share: windows and clocks do not fall together exactly. */
const TOLERANCE = 0.05;

/** At least this share of the surplus has to be refused. */
const LEAST_REFUSED_SHARE = 0.5;

function noSurplus({ secondHalf: { calls, seconds } }: Measured): string | undefined {
  if (seconds === 0) return 'the run is too short: no whole second lies in its second half';
  if (calls > seconds * LIMIT_PER_SECOND * (1 + TOLERANCE)) return undefined;
  return `the rate was not offered: ${calls} calls came in ${seconds} s of the second half, which is no surplus`;
}

function judgeEnforced(measured: Measured, path: string): CheckResult {
  const { secondHalf, countedBy } = measured;
  const { calls, accepted, seconds } = secondHalf;
  const most = Math.floor(seconds * LIMIT_PER_SECOND * (1 + TOLERANCE));
  const least = Math.ceil((calls - seconds * LIMIT_PER_SECOND) * LEAST_REFUSED_SHARE);
  const refused = refusedCalls(secondHalf);
  const unseen = unseenCalls(measured);
  // More accepted than the limit allows is seen, whatever became of the calls that were lost.
  if (accepted <= most && unseen !== undefined)
    return limitCheck('limit-above-enforced', 'errored', { reason: unseen });
  if (accepted <= most && refused >= least) return limitCheck('limit-above-enforced', 'passed');
  const where = countedBy === 'journal' ? 'by the journal' : 'by the engine';
  const finding: Finding = {
    code: 'limit.not-enforced',
    path,
    expected: { acceptedAtMost: most, refusedAtLeast: least },
    actual: { accepted, refused },
    message: `Of ${calls} calls in ${seconds} s of the second half, counted ${where}, ${accepted} were accepted and ${refused} refused.`,
  };
  return limitCheck('limit-above-enforced', 'failed', { findings: [finding] });
}

/** With one wrong code, what `verify` says of the limit has the same root. */
function rootOf([code, another]: readonly string[]): Pick<Finding, 'root'> {
  return code === undefined || another !== undefined ? {} : { root: wrongCode(RATE_LIMIT.refusedWith, Number(code)) };
}

function judgeCode(measured: Measured, path: string): CheckResult {
  const { total } = measured;
  const wrong = Object.fromEntries(Object.entries(total.refused).filter(([code]) => !isLimitCode(code)));
  const unseen = unseenCalls(measured);
  if (Object.keys(wrong).length === 0 && unseen !== undefined)
    return limitCheck('limit-code', 'errored', { reason: unseen });
  if (refusedCalls(total) === 0) return limitCheck('limit-code', 'couldNotRun', { reason: 'no call was refused' });
  if (Object.keys(wrong).length === 0) return limitCheck('limit-code', 'passed');
  const finding: Finding = {
    code: 'limit.wrong-code',
    path,
    expected: CAUSES[RATE_LIMIT.refusedWith].codes,
    actual: Object.keys(wrong).map(Number),
    message: `Calls above the limit were refused with other codes than those of the limit (${listCodes(wrong)}).`,
    ...rootOf(Object.keys(wrong)),
  };
  return limitCheck('limit-code', 'failed', { findings: [finding] });
}
