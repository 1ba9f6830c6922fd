import type { Finding } from '../../contracts/finding.ts';
import type { CheckResult } from '../../contracts/report/check-result.ts';
import type { LoadCall } from '../measure/load-calls.ts';
import { unseenCalls } from '../measure/loss.ts';
import type { Measured } from '../measure/measured.ts';
import { LIMIT_PER_SECOND } from '../profiles.ts';
import { callsBefore } from './calls-before.ts';
import type { JudgedProfile } from './judged-profile.ts';
import { limitCheck } from './limit-checks.ts';
import { isRefusal } from './own-bursts.ts';
import { tooManyTryAgain } from './try-again.ts';
import { notOffered, troubleIn, type Unproven } from './unproven.ts';
import { REPEAT_ALONE } from './who-else.ts';
import { limiterOf } from './window/limiters.ts';
import { readSeen } from './window/seen-calls.ts';

/** Steps of the load: above the limit, below it right after, and below it after an idle pause. */
const ABOVE = 0;
const AFTER_FALL = 1;
const AFTER_IDLE = 2;

/** Judges a load that falls from above the limit to below it, and comes again after an idle pause. */
export function judgeRecovery(
  measured: Measured,
  { name }: JudgedProfile,
  trouble: Unproven | undefined,
): CheckResult[] {
  const path = `load ${name}`;
  const open = trouble ?? notRecovering(measured);
  if (open) return [limitCheck('limit-recovers', 'errored', troubleIn(open, path))];
  const finding = banned(measured, path) ?? late(measured, path);
  if (!finding) return [limitCheck('limit-recovers', 'passed')];
  // Others who go beyond a limit that is shared keep us out as well.
  if (measured.others === 'none') return [limitCheck('limit-recovers', 'failed', { findings: [finding] })];
  const reason = `cannot tell: ${finding.message} Others who call the same app may be behind it. ${REPEAT_ALONE}`;
  return [limitCheck('limit-recovers', 'errored', { reason })];
}

/**
 * How long after the rate fell calls were accepted again, in milliseconds: the first from which on, for a second, nearly all
 * are. Undefined where they were not, before the idle pause.
 */
export function recoveredAfterMs(calls: readonly LoadCall[]): number | undefined {
  const after = stepOf(calls, AFTER_FALL);
  const fellMs = stepOf(calls, ABOVE).at(-1)?.startedAtMs;
  const found = after.find((call) => call.kind === 'accepted' && mostlyAccepted(within(after, call.startedAtMs, 1000)));
  if (!found || fellMs === undefined) return undefined;
  return Math.round(found.startedAtMs - fellMs);
}

/** Of calls that are accepted again hardly any is refused. */
const NEARLY_ALL = 0.9;

function mostlyAccepted(calls: readonly LoadCall[]): boolean {
  return calls.filter(({ kind }) => kind === 'accepted').length >= calls.length * NEARLY_ALL;
}

function stepOf(calls: readonly LoadCall[], step: number): LoadCall[] {
  return calls.filter((call) => call.step === step);
}

function within(calls: readonly LoadCall[], fromMs: number, forMs: number): LoadCall[] {
  return calls.filter(({ startedAtMs: at }) => at >= fromMs && at < fromMs + forMs);
}

function notRecovering(measured: Measured): Unproven | undefined {
  const [above, fallen, rested] = [ABOVE, AFTER_FALL, AFTER_IDLE].map((step) => rateOf(stepOf(measured.calls, step)));
  if (!above || !fallen || !rested) return { reason: 'the load has no steps above and below the limit' };
  if (above <= LIMIT_PER_SECOND || fallen > LIMIT_PER_SECOND || rested > LIMIT_PER_SECOND)
    return notOffered(
      `the rate was not offered: ${above.toFixed(0)}/s above the limit, ${fallen.toFixed(0)}/s and ${rested.toFixed(0)}/s below it`,
    );
  const reason = unseenCalls(measured) ?? tooManyTryAgain(measured.total);
  if (reason !== undefined) return { reason };
  if (stepOf(measured.calls, ABOVE).some(isRefusal)) return undefined;
  return { reason: 'nothing was refused above the limit, so that there is nothing to recover from' };
}

function rateOf(calls: readonly LoadCall[]): number {
  const tookMs = (calls.at(-1)?.startedAtMs ?? 0) - (calls[0]?.startedAtMs ?? 0);
  return tookMs > 0 ? ((calls.length - 1) * 1000) / tookMs : 0;
}

/** More than this share of the calls after an idle pause is no chance. */
const BANNED_SHARE = 0.1;

function banned({ calls }: Measured, path: string): Finding | undefined {
  const rested = stepOf(calls, AFTER_IDLE);
  const before = callsBefore(rested);
  const refused = rested.filter((call) => isRefusal(call) && (before.get(call) ?? 0) < LIMIT_PER_SECOND);
  if (refused.length <= rested.length * BANNED_SHARE) return undefined;
  const firstMs = rested.find(({ kind }) => kind === 'accepted')?.startedAtMs;
  const startMs = rested[0]?.startedAtMs ?? 0;
  const until =
    firstMs === undefined
      ? 'none was accepted'
      : `the first was accepted after ${((firstMs - startMs) / 1000).toFixed(1)} s`;
  const message = `After an idle pause ${refused.length} of ${rested.length} calls below the limit were refused; ${until}.`;
  return { code: 'limit.banned', path, expected: 0, actual: refused.length, message };
}

/** No window lasts longer: two of a second, and what calls are late; milliseconds. */
const LONGEST_WINDOW_MS = 2200;

/** In single seconds, what starves may be refused by chance. */
const CHANCE = 0.1;

function late({ calls }: Measured, path: string): Finding | undefined {
  const after = stepOf(calls, AFTER_FALL);
  const fellMs = stepOf(calls, ABOVE).at(-1)?.startedAtMs ?? 0;
  const lawful = stillStarved(calls, fellMs + LONGEST_WINDOW_MS);
  const lastMs = after.at(-1)?.startedAtMs ?? 0;
  for (let fromMs = fellMs + LONGEST_WINDOW_MS; fromMs + 1000 <= lastMs; fromMs += 1000) {
    const second = within(after, fromMs, 1000);
    const refused = second.filter(isRefusal).length;
    if (refused <= second.length * Math.min(0.95, lawful * 1.3 + CHANCE)) continue;
    const sinceMs = Math.round(fromMs - fellMs);
    const again = recoveredAfterMs(calls);
    const then = again === undefined ? 'not before the idle pause' : `after ${(again / 1000).toFixed(1)} s`;
    const message = `${refused} of ${second.length} calls were refused in the second that began ${(sinceMs / 1000).toFixed(1)} s after the rate had fallen below the limit, though no window lasts longer than that; calls were accepted again ${then}.`;
    return { code: 'limit.recovers-late', path, expected: 0, actual: refused, message };
  }
  return undefined;
}

/** The share that a bucket still refuses which refused calls keep empty: the one limit that overload may starve on below it. */
function stillStarved(calls: readonly LoadCall[], fromMs: number): number {
  const shares = readSeen(calls).map(({ times, calls: inOrder }) => {
    const take = limiterOf({ window: 'bucket', refusedCallsCount: true }, { limit: LIMIT_PER_SECOND });
    const taken = inOrder.map((call, index) => ({ call, isTaken: take(times[index] ?? 0) }));
    const asked = taken.filter(({ call }) => call.step === AFTER_FALL && call.startedAtMs >= fromMs);
    return asked.filter(({ isTaken }) => !isTaken).length / Math.max(1, asked.length);
  });
  return Math.max(...shares);
}
