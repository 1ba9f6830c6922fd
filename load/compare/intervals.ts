import type { Estimate, Interval } from './comparison.ts';

/**
 * How sure each interval is, as a quantile of the normal distribution: 99.9 % on both sides. A comparison looks at some
 * thirty numbers; at 95 % each, every other pair of equal runs would show a change.
 */
export const Z = 3.29;

/** The interval of the difference of two independent estimates, from theirs (Zou and Donner's square and add). */
export function changeOf(before: Estimate, after: Estimate): Interval {
  const change = after.value - before.value;
  return {
    from: change - Math.hypot(after.value - after.from, before.to - before.value),
    to: change + Math.hypot(after.to - after.value, before.value - before.from),
  };
}

/** Wilson's interval of a share that so many independent calls showed. */
export function shareInterval(share: number, calls: number, z = Z): Estimate {
  if (calls <= 0) return { value: share, from: 0, to: 1 };
  const centre = share + z ** 2 / (2 * calls);
  const reach = z * Math.sqrt((share * (1 - share)) / calls + (z / (2 * calls)) ** 2);
  const scale = 1 + z ** 2 / calls;
  return {
    value: share,
    from: Math.max(0, Math.min(share, (centre - reach) / scale)),
    to: Math.min(1, Math.max(share, (centre + reach) / scale)),
  };
}

/** The quantile of Student's t for this one of the normal distribution, by the first terms of Fisher's expansion. */
export function studentQuantile(z: number, freedom: number): number {
  return (
    z +
    (z ** 3 + z) / (4 * freedom) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * freedom ** 3)
  );
}
