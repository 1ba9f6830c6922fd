import { median } from '../middle.ts';
import type { ToolRun } from './run-tool.ts';
import type { Missing, Tool } from './tool.ts';

/** How many times faster than any other tool ours is meant to be, by the time for a call that is judged. */
export const GOAL = 10;

/** A tool and its runs that ended; none where its time was not enough. */
export type Measured = { tool: Pick<Tool, 'name' | 'aCheck'>; runs: readonly ToolRun[] };

/** Middle values of the runs; times are in milliseconds. */
type Row = Omit<ToolRun, 'seconds' | 'cpuSeconds'> & { name: string; ms: number; cpuMs: number };

/** The comparison in Markdown: a table, what a check is for each, and how far the goal is reached. Ours comes first. */
export function renderTools(measured: readonly Measured[], missing: readonly Missing[]): string {
  const rows = measured.filter(({ runs }) => runs.length > 0).map(rowOf);
  const [ours, ...others] = rows;
  if (ours === undefined || measured[0]?.runs.length === 0) throw new Error('Failed to compare: verify did not end.');
  return [
    '| tool | seconds | checks | ms a check | ours = 1 | calls | ms a call | ours = 1 | processor ms a call | ours = 1 | false findings |',
    `|---|${'---:|'.repeat(10)}`,
    ...rows.map((row) => renderRow(row, ours)),
    ...measured.filter(({ runs }) => runs.length === 0).map(({ tool }) => emptyRow(tool.name, 'not done in its time')),
    ...missing.map(({ name, install }) => emptyRow(name, `not installed: \`${install}\``)),
    '',
    ...measured.map(({ tool }) => `A check of ${tool.name} is ${tool.aCheck}.`),
    'A call is one that arrived at the mock, of whichever tool. Times include the start of each program. The mock is right, so that every finding is a false one. On a machine with other work, the processor times are the ones to compare.',
    `Middle values of ${measured.map(({ tool, runs }) => `${runs.length} (${tool.name})`).join(', ')} runs, taking turns.`,
    ...others.map((other) => goalBeside(ours, other)),
  ].join('\n');
}

function rowOf({ tool, runs }: Measured): Row {
  const middle = (read: (run: ToolRun) => number) => median(runs.map(read));
  return {
    name: tool.name,
    ms: middle(({ seconds }) => seconds) * 1000,
    cpuMs: middle(({ cpuSeconds }) => cpuSeconds) * 1000,
    checks: middle(({ checks }) => checks),
    calls: middle(({ calls }) => calls),
    findings: middle(({ findings }) => findings),
  };
}

function renderRow(row: Row, ours: Row): string {
  const each = (time: (of: Row) => number) => `${time(row).toFixed(2)} | ${(time(row) / time(ours)).toFixed(1)}`;
  return (
    `| ${row.name} | ${(row.ms / 1000).toFixed(2)} | ${row.checks} | ${each(({ ms, checks }) => ms / checks)} ` +
    `| ${row.calls} | ${each(msPerCall)} | ${each(({ cpuMs, calls }) => cpuMs / calls)} | ${row.findings} |`
  );
}

function emptyRow(name: string, why: string): string {
  return `| ${name} | ${why} |${' |'.repeat(9)}`;
}

function msPerCall({ ms, calls }: Row): number {
  return ms / calls;
}

function goalBeside(ours: Row, other: Row): string {
  const times = msPerCall(other) / msPerCall(ours);
  const verdict = times >= GOAL ? 'met' : 'not met';
  return `Goal: ${GOAL} times faster a call than ${other.name}. Reached: ${times.toFixed(1)}, so it is ${verdict}.`;
}
