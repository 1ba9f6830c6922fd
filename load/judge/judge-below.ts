import type { CheckResult } from '../../contracts/report/check-result.ts';
import { isTryAgain } from '../k6/refusal-codes.ts';
import { fewOf, listCodes, refusalsOf } from '../measure/counts.ts';
import { unseenCalls } from '../measure/loss.ts';
import type { Measured } from '../measure/measured.ts';
import { LIMIT_PER_SECOND } from '../profiles.ts';
import type { JudgedProfile } from './judged-profile.ts';
import { limitCheck } from './limit-checks.ts';
import { type OwnBursts, ownBursts } from './own-bursts.ts';
import { sustainedRefusals, TAKEN_BY_OTHERS } from './sustained.ts';
import { tooManyTryAgain } from './try-again.ts';
import { notOffered, troubleIn, type Unproven } from './unproven.ts';
import { nobodyElse, REPEAT_ALONE } from './who-else.ts';

/**
 * Judges a run below the limit: nothing may be refused but what our own calls, come all at once, put beyond it. `trouble`
 * says why the run proves nothing.
 */
export function judgeBelow(measured: Measured, profile: JudgedProfile, trouble: Unproven | undefined): CheckResult[] {
  const id = profile.name === 'smoke' ? 'limit-smoke-answered' : 'limit-below-accepted';
  const path = `load ${profile.name}`;
  if (trouble !== undefined) return [limitCheck(id, 'errored', troubleIn(trouble, path))];
  const bursts = ownBursts(measured);
  const blame = blameFor(measured, profile, bursts);
  if (blame === undefined) {
    const open = openQuestion(measured, profile, bursts);
    return [open === undefined ? limitCheck(id, 'passed') : limitCheck(id, 'errored', troubleIn(open, path))];
  }
  const finding = {
    code: 'limit.refused-below',
    path,
    expected: 0,
    actual: bursts.refused - bursts.demanded,
    message: `${capitalise(tellRefusals(measured, profile, bursts))}. ${blame}`,
  } as const;
  return [limitCheck(id, 'failed', { findings: [finding] })];
}

/** Why refusals are the provider's own doing, where they are sure to be. */
function blameFor(measured: Measured, profile: JudgedProfile, { refused, demanded }: OwnBursts): string | undefined {
  const { calls, others, total } = measured;
  const unexplained = refused - demanded;
  const few = fewOf(total.calls);
  if (unexplained === 0 || others === 'any') return undefined;
  // Where refused calls count, what our own calls brought about may go on for a little.
  if (others === 'none' && (demanded === 0 || unexplained > few)) return nobodyElse(measured);
  const sure = sustainedRefusals(calls, profile.durationSeconds);
  if (sure === 0) return undefined;
  const left = LIMIT_PER_SECOND - TAKEN_BY_OTHERS;
  return `${sure} of these came, all along, when fewer than ${left} of our calls had been accepted within a second: others would have to send more than ${TAKEN_BY_OTHERS} calls a second to the same app.`;
}

/** Why the run says nothing for the provider either, where it does not. */
function openQuestion(measured: Measured, profile: JudgedProfile, bursts: OwnBursts): Unproven | undefined {
  const { refused, demanded } = bursts;
  const told = tellRefusals(measured, profile, bursts);
  if (refused > demanded)
    return {
      reason: `cannot tell: ${told}. Either others call the same app, which share its limit, or the limit is a small bucket, which holds less than a second's calls and refuses those that come close together. ${REPEAT_ALONE}`,
    };
  if (demanded > fewOf(measured.total.calls)) return notOffered(`the rate was not offered evenly: ${told}`);
  const reason = unseenCalls(measured) ?? tooManyTryAgain(measured.total);
  return reason === undefined ? undefined : { reason };
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The refusals of a run, and what our own calls have to do with them. */
export function tellRefusals(
  { total }: Measured,
  { ratePerSecond }: JudgedProfile,
  { refused, demanded, fullest }: OwnBursts,
): string {
  const codes = listCodes(refusalsOf(total.refused, (code) => !isTryAgain(code)));
  const all = `at ${ratePerSecond}/s, ${refused} of ${total.calls} calls were refused (${codes})`;
  const right = `${demanded} of them rightly, as ${LIMIT_PER_SECOND} or more of our calls had come within a second`;
  const wrong = `${refused - demanded} when at most ${fullest} of our calls had come within a second`;
  return [all, ...(demanded > 0 ? [right] : []), ...(refused > demanded ? [wrong] : [])].join(', ');
}
