import type { TrafficCall } from '../../../../contracts/oracles/traffic/traffic-call.ts';

/** What is said of a call; what is left out is that of a call that was answered OK at once, `at` a time in milliseconds. */
export type Told = Partial<TrafficCall> & { at: number; took?: number };

let drawn = 0;

/** Calls with a random of their own each, on one connection, all for the same group. */
export function calls(told: readonly Told[]): TrafficCall[] {
  return told.map(({ at, took = 1, ...rest }) => ({
    asked: 'the same',
    random: String(drawn++),
    arrivedAt: at,
    answeredAt: at + took,
    code: 0,
    trouble: undefined,
    userSig: 1,
    connection: 1,
    hungUpAfterMs: undefined,
    leftMs: Number.POSITIVE_INFINITY,
    endedWith: false,
    ...rest,
  }));
}

/** So many calls, one every so many milliseconds. */
export function series(count: number, everyMs: number, more: Partial<Told> = {}): Told[] {
  return Array.from({ length: count }, (_, index) => ({ ...more, at: (more.at ?? 0) + index * everyMs }));
}
