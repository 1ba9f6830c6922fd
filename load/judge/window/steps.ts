import type { LoadCall } from '../../measure/load-calls.ts';
import { ACCEPTED, type SeenCalls } from './seen-calls.ts';

/** Each round of bursts has three steps: one call, and two bursts. */
export const STEPS_OF_ROUND = 3;

/** How many calls of each step were accepted, by these outcomes, which are in the order of the calls. */
export function acceptedBySteps({ calls }: SeenCalls, outcomes: Uint8Array): number[] {
  const accepted: number[] = [];
  for (const [index, { step = 0 }] of calls.entries())
    accepted[step] = (accepted[step] ?? 0) + Number(outcomes[index] === ACCEPTED);
  return Array.from(accepted, (count) => count ?? 0);
}

/** What a bucket would hold by what it accepted of the bursts, if one it was: of the first, and of both. All of both says nothing. */
export function sizesInRounds(calls: readonly LoadCall[], limit: number): number[] {
  const byStep = Map.groupBy(calls, ({ step = 0 }) => step);
  const rounds = Array.from({ length: Math.floor(byStep.size / STEPS_OF_ROUND) }, (_, round) => {
    const [first = [], second = []] = [1, 2].map((step) => byStep.get(round * STEPS_OF_ROUND + step) ?? []);
    if ([...first, ...second].every(isAccepted)) return [];
    const taken = first.filter(isAccepted).length;
    const meanwhile = (spanMs(first) * limit) / 1000;
    const lastMs = Math.max(...second.map(({ startedAtMs }) => startedAtMs));
    const refilled = ((lastMs - Math.min(...first.map(({ startedAtMs }) => startedAtMs))) * limit) / 1000;
    const more = second.filter(isAccepted).length;
    return [Math.round(taken < first.length ? taken - meanwhile : taken + more - refilled)];
  }).flat();
  const size = rounds.sort((one, other) => one - other)[rounds.length >> 1];
  return size === undefined || size < 1 || Math.abs(size - limit) < limit * 0.05 ? [] : [size];
}

function spanMs(calls: readonly LoadCall[]): number {
  const times = calls.map(({ endedAtMs, startedAtMs }) => endedAtMs ?? startedAtMs);
  return Math.max(...times) - Math.min(...times);
}

function isAccepted({ kind }: LoadCall): boolean {
  return kind === 'accepted';
}
