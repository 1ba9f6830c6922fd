import { isLimitCode } from '../k6/refusal-codes.ts';
import { listCodes } from '../measure/counts.ts';
import { lostCalls, tellBroken } from '../measure/loss.ts';
import type { Measured } from '../measure/measured.ts';
import type { JudgedProfile } from './judged-profile.ts';
import { notOffered, type Unproven } from './unproven.ts';

/** Why a run proves nothing about the limit, or undefined where it can be judged. */
export function runTrouble(measured: Measured, profile: JudgedProfile): Unproven | undefined {
  if (measured.trouble !== undefined) return { reason: measured.trouble };
  const short = shortOf(measured, profile);
  if (short !== undefined) return notOffered(short);
  const reason = miscounted(measured) ?? nothingAccepted(measured, profile);
  return reason === undefined ? undefined : { reason };
}

/** The same for a load in steps, each of which has a rate and pauses of its own. */
export function stepTrouble(measured: Measured, profile: JudgedProfile): Unproven | undefined {
  if (measured.trouble !== undefined) return { reason: measured.trouble };
  const { dropped, sent } = measured.offered;
  if (dropped > 0)
    return notOffered(
      `the rate was not offered: of ${profile.name} ${dropped} of ${sent + dropped} calls were left out because answers took too long`,
    );
  // That nothing is accepted, for the limit alone, is what a ban looks like.
  const reason = miscounted(measured) ?? nothingAccepted(measured, { ...profile, expect: 'nothing-refused' });
  return reason === undefined ? undefined : { reason };
}

/** Less than this share of the arrivals is another load than the profile's. */
const LEAST_SHARE = 0.98;

/** After a longer stall what was due comes all at once, and a second with the stall in it was never loaded. */
const LONGEST_STALL_MS = 500;

function shortOf(
  { offered: { sent, dropped, maxGapMs = 0 }, total }: Measured,
  { name, ratePerSecond, durationSeconds }: JudgedProfile,
): string | undefined {
  const due = ratePerSecond * durationSeconds;
  const load = `${name} is ${ratePerSecond}/s for ${durationSeconds} s`;
  if (dropped > 0)
    return `the rate was not offered: ${load}, and ${dropped} of ${due} calls were left out because answers took too long`;
  if (sent < due * LEAST_SHARE) return `the rate was not offered: ${load}, and only ${sent} of ${due} calls were sent`;
  if (maxGapMs > 1000 / ratePerSecond + LONGEST_STALL_MS)
    return `the rate was not offered evenly: ${load}, and nothing was sent for ${Math.round(maxGapMs)} ms in its midst`;
  if (total.calls < due * LEAST_SHARE)
    return `the rate was not offered: ${load}, and only ${total.calls} of ${due} calls arrived in one stretch`;
  return undefined;
}

function miscounted({ total, offered: { sent } }: Measured): string | undefined {
  if (total.calls <= sent) return undefined;
  return `something else calls this provider: ${total.calls} calls arrived, and ${sent} were sent`;
}

function nothingAccepted(measured: Measured, { expect }: JudgedProfile): string | undefined {
  const { total, broken, silences = {}, offered } = measured;
  if (total.accepted > 0) return undefined;
  if ((broken['no-answer'] ?? 0) === offered.sent)
    return `no call got an answer: ${Object.keys(silences).join(', ') || 'is anything listening?'}`;
  if (lostCalls(measured) === offered.sent)
    return `no call got an answer of the provider's own (${tellBroken(measured)}): what stands before it, a gateway or a proxy, answers in its place. Is the provider up, and does the proxy take the user and password of its URL?`;
  // Refusals for the limit alone, below it, are the very defect that is looked for.
  if (expect === 'nothing-refused' && Object.keys(total.refused).some(isLimitCode)) return undefined;
  const answers = listCodes({ ...total.refused, ...broken }) || 'no answer could be read';
  return `no call was accepted (${answers}): the group, the app or the UserSig is not right`;
}
