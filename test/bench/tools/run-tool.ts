import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Timed, timedRun } from '../timed-run.ts';
import type { Reported, Tool } from './tool.ts';

/** One run of a tool to its end; `calls` is what arrived at the provider. */
export type ToolRun = Reported & { seconds: number; cpuSeconds: number; calls: number };

/** The group of the spec's example, which both of the other tools ask for. */
const GROUP = {
  GroupId: '@TGS#aC5SZEAEF',
  GroupCounter: [
    { Key: 'like', Value: 5 },
    { Key: 'unlike', Value: 1 },
  ],
};

/** Lets a tool check the mock at this URL, which forgets what was before. Undefined where the time was not enough. */
export async function runTool(tool: Tool, url: string, limitSeconds: number): Promise<ToolRun | undefined> {
  const control = `${url}/__group-counter`;
  const folder = mkdtempSync(join(tmpdir(), 'group-counter-bench-'));
  try {
    await post(`${control}/reset`, '');
    const setup = { state: 'a group with counters', params: GROUP, action: 'setup' };
    await post(`${control}/states`, JSON.stringify(setup));
    const timed = await timedRun(tool.command({ url, statesUrl: `${control}/states`, folder }), limitSeconds);
    if (!timed.inTime) return undefined;
    return { ...judged(tool, folder, timed, await arrivals(control)), ...timed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function judged(tool: Tool, folder: string, { exitCode }: Timed, calls: number): Reported & { calls: number } {
  const reported = read(tool, folder, exitCode);
  // A tool that gave up before its first call would look fast.
  if (!(reported.checks > 0) || calls < 2)
    throw new Error(
      `Failed to measure ${tool.name}: it made ${reported.checks} checks and ${calls} calls, exit code ${exitCode}.`,
    );
  return { ...reported, calls };
}

function read(tool: Tool, folder: string, exitCode: number | null): Reported {
  try {
    return tool.read(folder);
  } catch (error) {
    const why = (error as Error).message;
    throw new Error(`Failed to measure ${tool.name}: ${why}; exit code ${exitCode}. Run it by hand.`, { cause: error });
  }
}

async function arrivals(control: string): Promise<number> {
  const journal = (await (await fetch(`${control}/journal`)).json()) as { totals: { arrivals: number } };
  return journal.totals.arrivals;
}

async function post(url: string, body: string): Promise<void> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  if (!response.ok) throw new Error(`Failed to prepare the mock: ${url} answered ${response.status}.`);
  await response.arrayBuffer();
}
