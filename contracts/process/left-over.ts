import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** What a command may leave behind: its process group, and whatever has left that and still has this `NAME=value` in its environment. */
export type Traces = { group: number | undefined; mark: string };

const LOOK_EVERY_MS = 50;

/** Waits up to so many milliseconds until nothing is left; then ends the rest. Returns when it did, if there was a rest, in milliseconds since the epoch. */
export async function clearLeftOver(traces: Traces, graceMs: number): Promise<number | undefined> {
  if (await isGoneWithin(traces, graceMs)) return undefined;
  const endedAt = Date.now();
  endLeftOver(traces);
  // Even what cannot refuse takes a moment to end.
  await isGoneWithin(traces, LAST_MS);
  return endedAt;
}

const LAST_MS = 2000;

async function isGoneWithin(traces: Traces, ms: number): Promise<boolean> {
  for (let waited = 0; isLeft(traces); waited += LOOK_EVERY_MS) {
    if (waited >= ms) return false;
    await wait(LOOK_EVERY_MS);
  }
  return true;
}

/** Ends all of it at once. */
export function endLeftOver(traces: Traces): void {
  const { group } = traces;
  for (const pid of [...(group === undefined ? [] : [-group]), ...processesOf(traces)]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended meanwhile.
    }
  }
}

function isLeft(traces: Traces): boolean {
  // Elsewhere nobody tells of a process what its environment is; and Windows knows no groups.
  return process.platform === 'linux'
    ? processesOf(traces).length > 0
    : process.platform !== 'win32' && hasGroup(traces);
}

function hasGroup({ group }: Traces): boolean {
  try {
    return group !== undefined && process.kill(-group, 0);
  } catch {
    return false;
  }
}

function processesOf(traces: Traces): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) && isOf(name, traces) ? [Number(name)] : []));
}

/** One that has ended may stay listed until it is asked for. */
function isOf(pid: string, { group, mark }: Traces): boolean {
  const [, state, ofGroup] = /^.*\) (\S) \d+ (\d+) /s.exec(textOf(`/proc/${pid}/stat`)) ?? [];
  if (state === undefined || state === 'Z') return false;
  return Number(ofGroup) === group || textOf(`/proc/${pid}/environ`).split('\0').includes(mark);
}

/** Processes come and go while they are looked at, and those of others are not ours to read. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
