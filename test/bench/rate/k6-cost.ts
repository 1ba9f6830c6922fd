import { fileURLToPath } from 'node:url';
import { VARIABLES } from '../../../load/k6/env.ts';
import { SAMPLE_ACCOUNT } from '../../../mocks/options.ts';
import { GROUP } from '../call.ts';
import { timedRun } from '../timed-run.ts';
import { userSigAs } from '../tools/account.ts';

/** Processor time that k6 takes for one call, in milliseconds, with our script and with one that only calls. */
export type K6Cost = { oursMs: number; bareMs: number };

const RATE = 200;
/** A short run holds what a script costs before its first call, which is taken off a long one. */
const SHORT_SECONDS = 3;

const OURS = '../../../load/k6/script.ts';
const BARE = './bare.ts';

/** Runs both scripts at a server, taking turns, for so many seconds more than a short run. */
export async function compareK6Cost(k6Path: string, baseUrl: string, seconds: number): Promise<K6Cost> {
  const cpu = async (script: string, durationSeconds: number): Promise<number> => {
    const env = { ...variablesFor(baseUrl), [VARIABLES.durationSeconds]: `${durationSeconds}` };
    return cpuSecondsOf(k6Path, fileURLToPath(new URL(script, import.meta.url)), env, durationSeconds);
  };
  const perCallMs = (short: number, long: number): number => ((long - short) * 1000) / (RATE * seconds);
  const [bareShort, oursShort] = [await cpu(BARE, SHORT_SECONDS), await cpu(OURS, SHORT_SECONDS)];
  const [bareLong, oursLong] = [await cpu(BARE, SHORT_SECONDS + seconds), await cpu(OURS, SHORT_SECONDS + seconds)];
  return { oursMs: perCallMs(oursShort, oursLong), bareMs: perCallMs(bareShort, bareLong) };
}

function variablesFor(baseUrl: string): Record<string, string> {
  return {
    K6_NO_USAGE_REPORT: 'true',
    ...userSigAs(VARIABLES.usersig),
    [VARIABLES.profile]: 'at',
    [VARIABLES.baseUrl]: baseUrl,
    [VARIABLES.sdkappid]: `${SAMPLE_ACCOUNT.sdkappid}`,
    [VARIABLES.identifier]: SAMPLE_ACCOUNT.identifier,
    [VARIABLES.groupId]: GROUP.GroupId,
    [VARIABLES.ratePerSecond]: `${RATE}`,
  };
}

async function cpuSecondsOf(k6Path: string, script: string, env: Record<string, string>, seconds: number) {
  // As we run it ourselves: every point goes to the output, which nobody reads here.
  const args = ['run', '--quiet', '--no-color', '--address', '', '--out', 'json=-', script];
  const run = await timedRun({ file: k6Path, args, cwd: process.cwd(), env }, seconds + 60);
  if (run.inTime && run.exitCode === 0) return run.cpuSeconds;
  throw new Error(`Failed to measure k6 with ${script}: it ended with ${run.exitCode}. Run it by hand to see why.`);
}
