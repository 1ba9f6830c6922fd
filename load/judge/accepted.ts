import type { CheckResult } from '../../contracts/report/check-result.ts';
import { isTryAgain } from '../k6/refusal-codes.ts';
import { unseenCalls } from '../measure/loss.ts';
import type { Measured } from '../measure/measured.ts';
import { LIMIT_PER_SECOND } from '../profiles.ts';
import { limitCheck } from './limit-checks.ts';
import { type CodedOverload, type Overload, SPARED } from './overload.ts';
import { ratePerSecond } from './soft-half.ts';
import { TAKEN_BY_OTHERS } from './sustained.ts';
import { tooManyTryAgain } from './try-again.ts';
import { notOffered, troubleIn } from './unproven.ts';
import { nobodyElse, REPEAT_ALONE } from './who-else.ts';

const ID = 'limit-above-accepted';

/** Whether as many calls were accepted as the limit allows. */
export function judgeAccepted(measured: Measured, overload: CodedOverload): CheckResult {
  const reason = unseenCalls(measured) ?? (overload.codeFailed ? undefined : tooManyTryAgain(measured.total));
  if (reason !== undefined) return limitCheck(ID, 'errored', { reason });
  const longer = overload.longer();
  if (longer !== undefined)
    return limitCheck(ID, 'couldNotRun', {
      reason: `the limit holds over ${longer} s and not over one, so that what it accepts in a second is no measure of it`,
      leansOn: ['limit-above-enforced'],
    });
  if (isFull(measured, overload)) return limitCheck(ID, 'passed');
  if (isStarved(overload)) return limitCheck(ID, 'observed', { reason: starvedText(overload) });
  if (!isLow(overload)) return limitCheck(ID, 'errored', troubleIn(notOffered(unevenText(overload)), overload.path));
  if (measured.others === 'any' || (measured.others === 'few' && overload.rate >= LEFT_TO_US))
    return limitCheck(ID, 'errored', { reason: sharedText(overload) });
  return limitCheck(ID, 'failed', { findings: [tooLow(measured, overload)] });
}

/** What others leave to us, a little less as it is shared out by chance. */
const LEFT_TO_US = LIMIT_PER_SECOND - TAKEN_BY_OTHERS - SPARED;

function isFull({ calls }: Measured, { half, rate, explained, codeFailed }: CodedOverload): boolean {
  if (explained.documented) return true;
  // An occasional "try again" comes in the place of what would have been accepted, for all that is known.
  const again = codeFailed ? [] : calls.filter(({ kind, code }) => kind === 'refused' && isTryAgain(code));
  return !isOtherLow(explained) && rate + ratePerSecond(half, again) >= LIMIT_PER_SECOND - SPARED;
}

function isOtherLow({ other }: Overload['explained']): boolean {
  return other !== undefined && other.limit < LIMIT_PER_SECOND;
}

/** What starves is let through by chance, so there may be a little more of it. */
function isStarved({ rate, lawful, explained }: Overload): boolean {
  return !isOtherLow(explained) && rate <= lawful().starved * 1.15 + SPARED;
}

function isLow({ rate, lawful, explained }: Overload): boolean {
  return isOtherLow(explained) || rate < Math.min(LIMIT_PER_SECOND, lawful().least) - SPARED;
}

/** Fewer calls a second than these are hardly any. */
const HARDLY_ANY = LIMIT_PER_SECOND / 8;

function starvedText({ rate, lawful }: Overload): string {
  if (rate > HARDLY_ANY)
    return `only ${rate.toFixed(1)} calls a second were accepted: where refused calls count too, that is right under a steady overload, as such a limit accepts up to ${lawful().starved.toFixed(1)} of those that came as they came`;
  return `hardly any calls were accepted any more (${rate.toFixed(1)} a second): where refused calls count, that is right under a steady overload`;
}

function unevenText({ rate, lawful }: Overload): string {
  return `cannot tell: ${rate.toFixed(1)} calls a second were accepted, and as calls came a right limit may accept only ${lawful().least.toFixed(1)}`;
}

function sharedText({ rate }: Overload): string {
  return `cannot tell: ${rate.toFixed(1)} calls a second were accepted of ${LIMIT_PER_SECOND}. Either others call the same app, which share its limit, or the limit is lower. ${REPEAT_ALONE}`;
}

function tooLow(measured: Measured, { path, rate, offered, lawful, explained: { other } }: Overload) {
  const { least, starved } = lawful();
  const like = other
    ? ` A limit of about ${other.limit} a second would have done the same (${other.model.window}).`
    : '';
  const nobody =
    measured.others === 'none'
      ? nobodyElse(measured)
      : `Others would have to send more than ${TAKEN_BY_OTHERS} calls a second to the same app.`;
  return {
    code: 'limit.too-low',
    path,
    expected: { acceptedPerSecondAtLeast: Math.floor(Math.min(LIMIT_PER_SECOND, least)) },
    actual: Math.round(rate * 10) / 10,
    message: `Of ${offered.toFixed(1)} calls a second in the second half, only ${rate.toFixed(1)} were accepted. As they came, a limit of ${LIMIT_PER_SECOND} a second accepts at least ${least.toFixed(1)} if refused calls do not count, and at most ${starved.toFixed(1)} if they do.${like} ${nobody}`,
  } as const;
}
