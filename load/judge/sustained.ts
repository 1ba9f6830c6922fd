import { fewOf } from '../measure/counts.ts';
import type { LoadCall } from '../measure/load-calls.ts';
import { LIMIT_PER_SECOND } from '../profiles.ts';
import { callsBefore } from './calls-before.ts';
import { isRefusal } from './own-bursts.ts';

/** Calls a second that others may send to an app on this machine without anybody knowing. */
export const TAKEN_BY_OTHERS = LIMIT_PER_SECOND / 5;

/** What these leave to us of the limit, whatever its window: they refuse nothing before we have had as much. */
const LEFT_TO_US = LIMIT_PER_SECOND - TAKEN_BY_OTHERS;

/**
 * How many refusals others cannot have brought about, as the second before held less of our calls than they would have
 * left to us. Zero unless such refusals go on: what somebody else sends all at once costs us a second or two. `calls` are in
 * the order of time.
 */
export function sustainedRefusals(calls: readonly LoadCall[], durationSeconds: number): number {
  const sure = sureRefusals(calls);
  const seconds = Math.ceil(durationSeconds / 2);
  const fromMs = (calls[0]?.startedAtMs ?? 0) + (durationSeconds - seconds) * 1000;
  const late = sure.filter(({ startedAtMs }) => startedAtMs >= fromMs);
  const secondsHit = new Set(late.map(({ startedAtMs }) => Math.floor((startedAtMs - fromMs) / 1000)));
  return sure.length > fewOf(calls.length) && secondsHit.size > seconds / 2 ? sure.length : 0;
}

/** Fewer calls than these in a second are no sign that the limit lets calls through at the rate at which they come. */
const HARDLY_ANY = LIMIT_PER_SECOND / 8;

/** Refusals within the limit, also if others take their part of it. */
function sureRefusals(calls: readonly LoadCall[]): LoadCall[] {
  const isAccepted = ({ kind }: LoadCall): boolean => kind === 'accepted';
  const [most, least] = [callsBefore(calls), callsBefore(calls, undefined, Math.min)];
  const accepted = callsBefore(calls, isAccepted);
  const acceptedWhenFull = callsBefore(calls, (call) => isAccepted(call) && (least.get(call) ?? 0) >= LEFT_TO_US);
  const anyAccepted = calls.some(isAccepted);
  return calls.filter((call) => {
    // Where refused calls count, a shared limit that was met once refuses all that comes until less does.
    const mayBeStuck =
      anyAccepted && (most.get(call) ?? 0) >= LEFT_TO_US && (acceptedWhenFull.get(call) ?? 0) < HARDLY_ANY;
    return isRefusal(call) && (accepted.get(call) ?? 0) < LEFT_TO_US && !mayBeStuck;
  });
}
