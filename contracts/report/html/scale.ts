/** Values for the lines of a grid from 0 up to a largest one: round numbers, at most so many steps. */
export function roundTicks(largest: number, steps: number): number[] {
  const rough = Math.max(largest, 1) / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power);
  return Array.from({ length: Math.floor(largest / step) + 1 }, (_, index) => index * step);
}

/** A logarithmic scale over these values, in percent of its length, with round values to name on it. */
export type LogScale = { at: (value: number) => number; ticks: readonly number[] };

/** Less than the quickest answer that is worth a place of its own, in milliseconds. */
const LEAST = 0.01;

/** The scale reaches from a round value below all of them to one above, and names at most six. */
export function logScale(values: readonly number[]): LogScale {
  const positive = values.map((value) => Math.max(value, LEAST));
  const from = Math.floor(Math.log10(Math.min(...positive)) * 3 - 1e-9) / 3;
  const to = Math.max(Math.ceil(Math.log10(Math.max(...positive)) * 3 + 1e-9) / 3, from + 1 / 3);
  const at = (value: number): number =>
    Math.round(((Math.log10(Math.max(value, LEAST)) - from) / (to - from)) * 10_000) / 100;
  const decades = Math.ceil(to) - Math.floor(from);
  const factors = decades <= 2 ? [1, 2, 5] : [1];
  const every = Math.ceil(decades / 6);
  const ticks = Array.from({ length: decades + 1 }, (_, index) => Math.floor(from) + index)
    .filter((_, index) => index % every === 0)
    .flatMap((power) => factors.map((factor) => Number((factor * 10 ** power).toPrecision(1))))
    .filter((tick) => at(tick) >= 0 && at(tick) <= 100);
  return { at, ticks };
}
