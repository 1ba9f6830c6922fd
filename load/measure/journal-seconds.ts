import type { MeasuredSecond } from './read-journal.ts';

/** What was counted between two readings of a journal, in the order of time. */
export function journalBetween(before: readonly MeasuredSecond[], after: readonly MeasuredSecond[]): MeasuredSecond[] {
  const known = new Map(before.map((second) => [second.second, second]));
  return after
    .map((second) => without(second, known.get(second.second)))
    .filter(({ calls }) => calls > 0)
    .sort((one, other) => one.second - other.second);
}

/** The same with refusals of these codes as accepted calls. */
export function acceptCodes(second: MeasuredSecond, codes: readonly number[]): MeasuredSecond {
  const isExpected = ([code]: [string, number]): boolean => codes.includes(Number(code));
  const refusals = Object.entries(second.refused);
  const expected = refusals.filter(isExpected).reduce((total, [, count]) => total + count, 0);
  const refused = Object.fromEntries(refusals.filter((refusal) => !isExpected(refusal)));
  return { ...second, accepted: second.accepted + expected, refused };
}

/** The load's last so many stretches without an idle second in them: what came before these was the warm-up. */
export function lastStretches(seconds: readonly MeasuredSecond[], count: number): MeasuredSecond[] {
  const starts = seconds.flatMap(({ second }, index) =>
    second - (seconds[index - 1]?.second ?? Number.NEGATIVE_INFINITY) > 1 ? [index] : [],
  );
  return seconds.slice(starts.at(-count) ?? 0);
}

function without(second: MeasuredSecond, earlier: MeasuredSecond | undefined): MeasuredSecond {
  if (earlier === undefined) return second;
  const refused = Object.entries(second.refused)
    .map(([code, count]): [string, number] => [code, count - (earlier.refused[code] ?? 0)])
    .filter(([, count]) => count > 0);
  return {
    ...second,
    calls: second.calls - earlier.calls,
    accepted: second.accepted - earlier.accepted,
    refused: Object.fromEntries(refused),
  };
}
