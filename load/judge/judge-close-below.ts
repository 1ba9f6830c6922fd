import type { CheckResult } from '../../contracts/report/check-result.ts';
import { fewOf } from '../measure/counts.ts';
import type { LoadCall } from '../measure/load-calls.ts';
import { unseenCalls } from '../measure/loss.ts';
import type { Measured } from '../measure/measured.ts';
import { LIMIT_PER_SECOND } from '../profiles.ts';
import { explainRefusals } from './explain-refusals.ts';
import { capitalise, tellRefusals } from './judge-below.ts';
import type { JudgedProfile } from './judged-profile.ts';
import { limitCheck } from './limit-checks.ts';
import { isRefusal, type OwnBursts, ownBursts } from './own-bursts.ts';
import { tooManyTryAgain } from './try-again.ts';
import { notOffered, troubleIn, type Unproven } from './unproven.ts';
import { nobodyElse, REPEAT_ALONE } from './who-else.ts';
import { limiterOf, phasesOf } from './window/limiters.ts';
import { STARVING_MODELS } from './window/models.ts';
import { readSeen } from './window/seen-calls.ts';

const ID = 'limit-close-below-accepted';

/**
 * Judges a run right below the limit, where a stall of some milliseconds brings a second's calls of the limit together: what
 * is refused then is right if a limiter of the documented limit refuses it of the calls as they came, and no lower one does.
 */
export function judgeCloseBelow(
  measured: Measured,
  profile: JudgedProfile,
  trouble: Unproven | undefined,
): CheckResult {
  const path = `load ${profile.name}`;
  const bursts = ownBursts(measured, surestWindow(measured));
  const unseen = unseenCalls(measured) ?? tooManyTryAgain(measured.total);
  const open = trouble ?? (bursts.refused === 0 && unseen !== undefined ? { reason: unseen } : undefined);
  if (open) return limitCheck(ID, 'errored', troubleIn(open, path));
  if (bursts.refused === 0 || (unseen === undefined && isRightly(measured, bursts))) return limitCheck(ID, 'passed');
  const told = tellRefusals(measured, profile, bursts);
  const unexplained = bursts.refused - bursts.demanded;
  if (unexplained === 0)
    return limitCheck(
      ID,
      'errored',
      troubleIn(notOffered(`cannot tell: ${told}, and a lower limit may be behind it`), path),
    );
  if (measured.others !== 'none')
    return limitCheck(ID, 'errored', {
      reason: `cannot tell: ${told}. Others who call the same app may be behind it. ${REPEAT_ALONE}`,
    });
  const message = `${capitalise(told)}. ${nobodyElse(measured)}`;
  const finding = { code: 'limit.refused-below', path, expected: 0, actual: unexplained, message } as const;
  return limitCheck(ID, 'failed', { findings: [finding] });
}

/** Times are rounded; milliseconds. */
const ROUNDING_MS = 2;

/** A second, and by how much calls that came within it may seem to lie apart: what they differ by on their way. */
function surestWindow({ calls }: Measured): number {
  const took = calls.map(({ startedAtMs, endedAtMs = startedAtMs }) => endedAtMs - startedAtMs);
  const most = took.reduce((one, other) => Math.max(one, other), 0);
  const least = took.reduce((one, other) => Math.min(one, other), most);
  return 1000 + ROUNDING_MS + most - least;
}

/** Whether a limit of so many a second refuses these calls, as our own came together, and no lower one does. */
function isRightly({ calls }: Measured, { demanded }: OwnBursts): boolean {
  if (demanded === 0) return false;
  const fit = explainRefusals(calls);
  if (fit) return fit.limit === LIMIT_PER_SECOND;
  // What starves may refuse on after a burst, by chance more or less; with a lower limit it would refuse nearly all.
  const refused = calls.filter(isRefusal).length;
  return refused <= 2 * mostOfStarving(calls) + fewOf(calls.length) && refused < calls.length / 2;
}

function mostOfStarving(calls: readonly LoadCall[]): number {
  const counts = readSeen(calls).flatMap(({ times }) =>
    STARVING_MODELS.flatMap((model) =>
      phasesOf(model).map((phaseMs) => {
        const take = limiterOf(model, { limit: LIMIT_PER_SECOND, phaseMs });
        return times.reduce((refused, atMs) => refused + Number(!take(atMs)), 0);
      }),
    ),
  );
  return Math.max(...counts);
}
