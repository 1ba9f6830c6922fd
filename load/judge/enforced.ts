import type { Finding } from '../../contracts/finding.ts';
import type { CheckResult } from '../../contracts/report/check-result.ts';
import { unseenCalls } from '../measure/loss.ts';
import type { Measured } from '../measure/measured.ts';
import { LIMIT_PER_SECOND } from '../profiles.ts';
import { limitCheck } from './limit-checks.ts';
import { type CodedOverload, MOST_IN_A_SECOND, type Overload, SPARED } from './overload.ts';
import { tooManyTryAgain } from './try-again.ts';
import { notOffered, troubleIn, type Unproven } from './unproven.ts';

/** Whether the surplus was refused, all along and in single seconds. */
export function judgeEnforced(measured: Measured, overload: CodedOverload): CheckResult {
  const unseen = unseenCalls(measured);
  // Where calls were lost it is not known which of them the limit let through: only gross excess is seen all the same.
  if (unseen !== undefined && overload.rate <= LIMIT_PER_SECOND * GROSS)
    return limitCheck('limit-above-enforced', 'errored', { reason: unseen });
  const finding = excessFinding(overload);
  if (finding) return limitCheck('limit-above-enforced', 'failed', { findings: [finding] });
  const reason = overload.codeFailed ? undefined : tooManyTryAgain(measured.secondHalf);
  if (reason !== undefined) return limitCheck('limit-above-enforced', 'errored', { reason });
  const open = overload.explained.documented ? undefined : uneven(overload);
  return limitCheck('limit-above-enforced', open ? 'errored' : 'passed', troubleIn(open, overload.path));
}

/** More than a right limit is sure to accept, and yet no more than one may that saved calls while none came. */
function uneven({ rate, lawful }: Overload): Unproven | undefined {
  if (rate <= LIMIT_PER_SECOND + SPARED) return undefined;
  return notOffered(
    `the rate was not offered evenly: ${rate.toFixed(1)} calls a second were accepted, and a right limit may accept up to ${lawful().most.toFixed(1)} of those that came as they came`,
  );
}

/** More than a right limit accepts of a second half that stood still for a second of it. */
const GROSS = 1.3;

/** Seconds that go beyond the limit are single ones where they are no more than this share of all. */
const NOW_AND_THEN = 0.5;

function excessFinding(overload: Overload): Finding | undefined {
  const { path, refusals } = overload;
  const excess = overload.excess();
  // Where nothing was refused at all, there was no limit that could have failed now and then.
  const isSingle = refusals > 0 && excess.most > MOST_IN_A_SECOND && excess.share <= NOW_AND_THEN;
  const longer = overload.longer();
  if (longer !== undefined) return overLonger(longer, excess.most, path);
  if (!isSingle) return isOver(overload) ? notEnforced(overload) : undefined;
  return {
    code: 'limit.failed-open',
    path,
    expected: { moreAtMost: MOST_IN_A_SECOND },
    actual: { more: excess.most, second: excess.second },
    message: `Within a second that ends in second ${excess.second} of the run, ${excess.most} calls more were accepted than a limit of ${LIMIT_PER_SECOND} a second lets through of them; in ${Math.round(excess.share * 100)} % of the seconds more than a few.`,
  };
}

/** Whether all along more was accepted than a right limit lets through. */
function isOver({ rate, lawful, explained: { documented, other } }: Overload): boolean {
  if (documented) return false;
  if (other && other.limit > LIMIT_PER_SECOND) return true;
  return rate > LIMIT_PER_SECOND + SPARED && rate > lawful().most + SPARED;
}

function overLonger(seconds: number, more: number, path: string): Finding {
  return {
    code: 'limit.longer-window',
    path,
    expected: { calls: LIMIT_PER_SECOND, seconds: 1 },
    actual: { calls: LIMIT_PER_SECOND * seconds, seconds },
    message: `Up to ${more} calls more than ${LIMIT_PER_SECOND} were accepted within single seconds, as by a limit of ${LIMIT_PER_SECOND * seconds} in ${seconds} s: the limit holds over that time, and not over a second.`,
  };
}

function notEnforced({ offered, rate, half, lawful, explained, path }: Overload): Finding {
  const { other } = explained;
  const { least, most } = lawful();
  const like = other
    ? ` A limit of about ${other.limit} a second would have done the same (${other.model.window}).`
    : '';
  return {
    code: 'limit.not-enforced',
    path,
    expected: { acceptedPerSecondAtMost: rounded(most) },
    actual: { acceptedPerSecond: rounded(rate), offeredPerSecond: rounded(offered) },
    message: `Of ${offered.toFixed(1)} calls a second in the second half (${half.seconds.toFixed(1)} s and its edges), ${rate.toFixed(1)} were accepted. As they came, a limit of ${LIMIT_PER_SECOND} a second accepts ${least.toFixed(1)} to ${most.toFixed(1)}, be it a fixed window, a sliding one or a bucket.${like}`,
  };
}

function rounded(rate: number): number {
  return Math.round(rate * 10) / 10;
}
