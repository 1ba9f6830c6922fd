import { machineAndDate } from './machine.ts';
import { median } from './middle.ts';
import { PRISM_INSTALL } from './prism.ts';
import type { Round } from './subject.ts';

/** What was measured of one server, all rounds. */
export type Measured = { name: string; rounds: readonly Round[] };

/** Share of the bare server's speed that the mock is meant to reach. */
export const GOAL = 0.8;

/** How many times Prism's speed the mock is meant to reach. */
export const PRISM_GOAL = 10;

/** A server that uses this much of one core is at its limit: it is asked faster than it can answer. */
const SATURATED = 0.95;

/** The middle values of the rounds, and what they are of the first server's. */
type Row = Round & { name: string; speedRatio: number; cpuRatio: number };

/**
 * The report in Markdown: a table, then which ratio to trust and whether the goals were reached. The first server is the
 * measure, the second the mock. Prism comes last, or how to install it.
 */
export function renderTable(ours: readonly Measured[], prism: Measured | undefined, when: Date): string {
  const rows = rowsOf(prism ? [...ours, prism] : ours);
  const [bare, mock] = rows;
  if (bare === undefined || mock === undefined || ours.length < 2)
    throw new Error('Failed to compare: fewer than two servers were measured.');
  const saturated = rows.every(({ cpuShare }) => cpuShare >= SATURATED);
  return [
    '| server | calls per second | bare = 1 | calls per processor second | bare = 1 | core in use |',
    '|---|---:|---:|---:|---:|---:|',
    ...rows.map(renderRow),
    ...(prism ? [] : [`| Prism's mock | not installed: \`${PRISM_INSTALL}\` | | | | |`]),
    '',
    `${machineAndDate(when)} Middle values of ${ours[0]?.rounds.length} rounds.`,
    saturated
      ? 'Every server was at its limit, so the ratio per second is the honest one.'
      : 'Not every server was at its limit: the load generator or the machine was. So the ratio per processor second is the honest one.',
    goal(`at least ${GOAL} of bare`, beside(mock, bare, saturated), GOAL),
    ...(prism ? [goal(`${PRISM_GOAL} times Prism's mock`, beside(mock, rows.at(-1), saturated), PRISM_GOAL)] : []),
  ].join('\n');
}

function renderRow({ name, callsPerSecond, speedRatio, cpuPerCall, cpuRatio, cpuShare }: Row): string {
  return (
    `| ${name} | ${Math.round(callsPerSecond)} | ${speedRatio.toFixed(2)} ` +
    `| ${Math.round(1e6 / cpuPerCall)} | ${cpuRatio.toFixed(2)} | ${Math.round(cpuShare * 100)} % |`
  );
}

/** How many times the other's speed: per second, or where not every server was at its limit per processor second. */
function beside(one: Row, other: Row | undefined, saturated: boolean): number {
  if (other === undefined) return Number.NaN;
  return saturated ? one.speedRatio / other.speedRatio : one.cpuRatio / other.cpuRatio;
}

function goal(what: string, reached: number, wanted: number): string {
  return `Goal: ${what}. Reached: ${reached.toFixed(2)}, so it is ${reached >= wanted ? 'met' : 'not met'}.`;
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
