/** Calls and what came of them. `refused` counts by ErrorCode; what is in neither had no answer that could be read. */
export type Counts = { calls: number; accepted: number; refused: Readonly<Record<string, number>> };

/** Adds up counts. */
export function sumCounts(list: readonly Counts[]): Counts {
  const refused: Record<string, number> = {};
  for (const one of list)
    for (const [code, count] of Object.entries(one.refused)) refused[code] = (refused[code] ?? 0) + count;
  const sum = (count: (one: Counts) => number): number => list.reduce((total, one) => total + count(one), 0);
  return { calls: sum(({ calls }) => calls), accepted: sum(({ accepted }) => accepted), refused };
}

/** Number of calls that were refused, whatever the code. */
export function refusedCalls({ refused }: Pick<Counts, 'refused'>): number {
  return Object.values(refused).reduce((total, count) => total + count, 0);
}

/** The part of these refusals whose code is such a one. */
export function refusalsOf(refused: Counts['refused'], isSuch: (code: string) => boolean): Counts['refused'] {
  return Object.fromEntries(Object.entries(refused).filter(([code]) => isSuch(code)));
}

/** The codes of refused calls for people, as in `60007: 37, 10002: 1`. */
export function listCodes(refused: Counts['refused']): string {
  return Object.entries(refused)
    .map(([code, count]) => `${code}: ${count}`)
    .join(', ');
}

/** The largest share of a run's calls that is occasional. */
const FEW = 0.01;

/** How many of so many calls are still occasional; one always is. */
export function fewOf(calls: number): number {
  return Math.max(1, Math.floor(calls * FEW));
}
