import { isOfUserSig } from '../of-user-sig.ts';
import type { TrafficTold } from './rule.ts';
import type { TrafficCall } from './traffic-call.ts';

/** A call and those like it that followed, each after the answer to the one before. */
export type Repeats = readonly [TrafficCall, ...TrafficCall[]];

/**
 * Calls with an answer of this kind, each with the calls like it that came within so many milliseconds after that answer,
 * for as long as these were answered so too. Calls that were under way at once do not repeat each other.
 */
export function repeatsAfter(
  calls: readonly TrafficCall[],
  isMeant: (call: TrafficCall) => boolean,
  withinMs: number,
): Repeats[] {
  const all: [TrafficCall, ...TrafficCall[]][] = [];
  const latest = new Map<string, [TrafficCall, ...TrafficCall[]][]>();
  for (const call of calls) {
    const open = latest.get(call.asked) ?? [];
    const earlier = open.find((repeats) => follows(call, repeats.at(-1), isMeant, withinMs));
    if (earlier !== undefined) earlier.push(call);
    else if (isMeant(call)) {
      const begun: [TrafficCall, ...TrafficCall[]] = [call];
      all.push(begun);
      latest.set(call.asked, [...open, begun]);
    }
  }
  return all;
}

function follows(
  call: TrafficCall,
  last: TrafficCall | undefined,
  isMeant: (call: TrafficCall) => boolean,
  withinMs: number,
): boolean {
  if (last === undefined || !isMeant(last)) return false;
  // With another UserSig a call that was refused for the one before is not the same.
  if (last.code !== undefined && isOfUserSig(last.code) && last.userSig !== call.userSig) return false;
  return call.arrivedAt >= last.answeredAt && call.arrivedAt - last.answeredAt < withinMs;
}

/**
 * Whether these show a client that repeats calls by itself. A test may make the same call twice; but only a client repeats
 * a call with the random of the one before, or every call that is answered so, equally often, and not those that are
 * answered OK as well: tests that run twice at once repeat all alike. `maybe` where there are repeats, and they show neither.
 */
export function showRetries(
  all: readonly Repeats[],
  calls: readonly TrafficCall[],
  told?: TrafficTold,
): 'yes' | 'maybe' | 'no' {
  const repeated = all.filter((repeats) => repeats.length > 1);
  if (repeated.length === 0) return 'no';
  if (told === 'each call once') return 'yes';
  if (repeated.some((repeats) => isSentAgain(repeats, calls))) return 'yes';
  const times = new Set(all.map((repeats) => repeats.length));
  const different = new Set(all.map(([first]) => first.asked)).size;
  const [most = 0] = [...times];
  const isRegular = times.size === 1 && (different > 1 || most >= SURELY);
  return isRegular && !isUsual(most, calls) ? 'yes' : 'maybe';
}

/** Whether most calls that were answered OK came as often, close together, though nobody retries these. */
function isUsual(times: number, calls: readonly TrafficCall[]): boolean {
  const accepted = calls.filter(({ code }) => code === 0);
  const isOften = ({ asked, arrivedAt }: TrafficCall): boolean =>
    accepted.filter((one) => one.asked === asked && Math.abs(one.arrivedAt - arrivedAt) < USUAL_MS).length >= times;
  return accepted.filter(isOften).length * 2 > accepted.length;
}

/** As long as a client may wait before its first retry. */
const USUAL_MS = 3000;

/** So many calls of one kind, one right after the other, are no longer tests that call it. */
const SURELY = 5;

/** Whether two of them have one random, which no other call has: a client that always sends the same says nothing by it. */
function isSentAgain(repeats: Repeats, calls: readonly TrafficCall[]): boolean {
  const { random } = repeats[0];
  if (random === undefined || repeats[1]?.random !== random) return false;
  const others = calls.filter((call) => !repeats.includes(call));
  return others.length > 0 && others.every((call) => call.random !== random);
}
