import { RATE_LIMIT } from '../../../openapi/generated/constants.ts';
import { median } from '../middle.ts';
import type { ToolRun } from './run-tool.ts';

/** What a run without Pact is meant to end within, start included. */
const SECONDS_GOAL = 3;

/** What a run at the limit may take, of the time that its calls need at that rate. */
const LIMIT_GOAL = 1.25;

/** How fast `verify` is by itself, in Markdown: on the mock without its limit, and on the one with it. */
export function renderSpeed(free: readonly ToolRun[], limited: readonly ToolRun[]): string {
  const seconds = middle(free, (run) => run.seconds);
  const held = middle(limited, (run) => run.seconds);
  const calls = middle(limited, (run) => run.calls);
  const needed = calls / (RATE_LIMIT.calls / RATE_LIMIT.perSeconds);
  return [
    '| `verify` without Pact, on the mock | seconds | processor seconds | calls | goal, seconds | met |',
    '|---|---:|---:|---:|---:|---|',
    line('without a limit', seconds, free, `< ${SECONDS_GOAL}`, seconds < SECONDS_GOAL),
    line(
      `with ${RATE_LIMIT.calls} calls a second`,
      held,
      limited,
      `<= ${(needed * LIMIT_GOAL).toFixed(2)}`,
      held <= needed * LIMIT_GOAL,
    ),
    '',
    `At the limit ${calls} calls take ${needed.toFixed(2)} s at least; verify took ${(held / needed).toFixed(2)} times that (goal: ${LIMIT_GOAL}).`,
  ].join('\n');
}

function line(name: string, seconds: number, runs: readonly ToolRun[], goal: string, met: boolean): string {
  const cpu = middle(runs, ({ cpuSeconds }) => cpuSeconds).toFixed(2);
  const calls = middle(runs, (run) => run.calls);
  return `| ${name} | ${seconds.toFixed(2)} | ${cpu} | ${calls} | ${goal} | ${met ? 'yes' : 'no'} |`;
}

function middle(runs: readonly ToolRun[], read: (run: ToolRun) => number): number {
  if (runs.length === 0) throw new Error('Failed to measure verify: no run of it ended in its time.');
  return median(runs.map(read));
}
