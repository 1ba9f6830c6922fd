import { machineAndDate } from '../machine.ts';
import { startSubject } from '../subject.ts';
import { groupCounter } from './group-counter.ts';
import { runTool, type ToolRun } from './run-tool.ts';
import { findSchemathesis } from './schemathesis.ts';
import { findSpecmatic } from './specmatic.ts';
import { renderSpeed } from './speed.ts';
import { type Measured, renderTools } from './table.ts';
import type { Missing, Tool } from './tool.ts';

const ROUNDS = 3;

/** What one run of one tool may take of the time for all rounds. What is over is killed; a round that may not fit is not begun. */
const SHARE_OF_A_RUN = 0.5;

/** One run of ours on the mock with its limit. */
const LIMITED_SECONDS = 10;

/**
 * Lets ours and what is installed of the others check the same mock in turns for at most this long, then times ours at the
 * limit, which takes up to half a minute more.
 */
export async function compareTools(when: Date, budgetSeconds: number): Promise<string> {
  const ours = groupCounter();
  const found = [findSchemathesis(process.env), findSpecmatic(process.env)];
  const tools = [ours, ...found.filter((tool): tool is Tool => 'command' in tool)];
  const missing = found.filter((tool): tool is Missing => 'install' in tool);
  const measured = await onMock('unlimited', (url) => takeTurns(tools, url, budgetSeconds));
  const limited = await onMock('limited', (url) => repeat(ours, url));
  const speed = renderSpeed(measured[0]?.runs ?? [], limited);
  return [renderTools(measured, missing), speed, machineAndDate(when)].join('\n\n');
}

async function onMock<Result>(limit: 'limited' | 'unlimited', use: (url: string) => Promise<Result>): Promise<Result> {
  const mock = await startSubject({ name: 'the mock', file: 'mock.ts', args: [limit] });
  try {
    return await use(mock.url);
  } finally {
    mock.process.disconnect();
  }
}

async function takeTurns(tools: readonly Tool[], url: string, budget: number): Promise<Measured[]> {
  const measured = tools.map((tool) => ({ tool, runs: [] as ToolRun[] }));
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  let longest = 0;
  for (let round = 1; round <= ROUNDS && elapsed() + longest <= budget; round++) {
    console.error(`tools, round ${round} of ${ROUNDS}`);
    const before = elapsed();
    for (const { tool, runs } of measured) {
      const run = await runTool(tool, url, Math.max(1, Math.min(SHARE_OF_A_RUN * budget, budget - elapsed())));
      if (run) runs.push(run);
    }
    longest = Math.max(longest, elapsed() - before);
  }
  return measured;
}

async function repeat(tool: Tool, url: string): Promise<ToolRun[]> {
  console.error('verify at the limit');
  const runs: (ToolRun | undefined)[] = [];
  for (let round = 1; round <= ROUNDS; round++) runs.push(await runTool(tool, url, LIMITED_SECONDS));
  return runs.filter((run) => run !== undefined);
}
