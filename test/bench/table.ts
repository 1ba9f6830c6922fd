import { availableParallelism, cpus } from 'node:os';
import type { Round } from './subject.ts';

/** What was measured of one server, all rounds. */
export type Measured = { name: string; rounds: readonly Round[] };

/** Share of the bare server's speed that the mock is meant to reach. */
export const GOAL = 0.8;

/** A server that uses this much of one core is at its limit: it is asked faster than it can answer. */
const SATURATED = 0.95;

/** The middle values of the rounds, and what they are of the first server's. */
type Row = Round & { name: string; speedRatio: number; cpuRatio: number };

/** The report in Markdown: a table, then which ratio to trust and whether the goal was reached. The first is the measure. */
export function renderTable(measured: readonly Measured[], when: Date): string {
  const rows = rowsOf(measured);
  const [bare, mock] = rows;
  if (bare === undefined || mock === undefined)
    throw new Error('Failed to compare: fewer than two servers were measured.');
  const saturated = rows.every(({ cpuShare }) => cpuShare >= SATURATED);
  const reached = saturated ? mock.speedRatio : mock.cpuRatio;
  return [
    '| server | calls per second | bare = 1 | calls per processor second | bare = 1 | core in use |',
    '|---|---:|---:|---:|---:|---:|',
    ...rows.map(
      ({ name, callsPerSecond, speedRatio, cpuPerCall, cpuRatio, cpuShare }) =>
        `| ${name} | ${Math.round(callsPerSecond)} | ${speedRatio.toFixed(2)} ` +
        `| ${Math.round(1e6 / cpuPerCall)} | ${cpuRatio.toFixed(2)} | ${Math.round(cpuShare * 100)} % |`,
    ),
    '',
    `${machine()}; ${when.toISOString().slice(0, 10)}. Middle values of ${measured[0]?.rounds.length} rounds.`,
    saturated
      ? 'Every server was at its limit, so the ratio per second is the honest one.'
      : 'Not every server was at its limit: the load generator or the machine was. So the ratio per processor second is the honest one.',
    `Goal: at least ${GOAL} of bare. Reached: ${reached.toFixed(2)}, ${reached >= GOAL ? 'so it is met' : 'so it is not met'}.`,
  ].join('\n');
}

function rowsOf(measured: readonly Measured[]): Row[] {
  const middles = measured.map(({ name, rounds }) => ({
    name,
    callsPerSecond: median(rounds.map((round) => round.callsPerSecond)),
    cpuPerCall: median(rounds.map((round) => round.cpuPerCall)),
    cpuShare: median(rounds.map((round) => round.cpuShare)),
  }));
  const bare = middles[0];
  return middles.map((row) => ({
    ...row,
    speedRatio: row.callsPerSecond / (bare?.callsPerSecond ?? Number.NaN),
    cpuRatio: (bare?.cpuPerCall ?? Number.NaN) / row.cpuPerCall,
  }));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  const high = sorted[Math.ceil((sorted.length - 1) / 2)] ?? Number.NaN;
  return (low + high) / 2;
}

function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${availableParallelism()} cores (${model}), Node ${process.versions.node}`;
}
