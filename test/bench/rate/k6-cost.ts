import { fileURLToPath } from 'node:url';
import { VARIABLES } from '../../../load/k6/env.ts';
import { SAMPLE_ACCOUNT } from '../../../mocks/options.ts';
import { GROUP } from '../call.ts';
import { timedRun } from '../timed-run.ts';
import { userSigAs } from '../tools/account.ts';

/** Processor time that k6 takes for one call, in milliseconds, with our script and with one that only calls. */
export type K6Cost = { oursMs: number; bareMs: number };

/** Far above a load's own, so that what is weighed are calls, and not the waiting between them. */
const RATE = 1000;
/** Answers of the mock take less, so that 120 VUs carry it. */
const SLOWEST_ANSWER_MS = 100;

/** Rounds take turns, so that a slow spell of the machine hits both scripts alike. */
const ROUNDS = 2;

/** A short run holds what a script costs before its first call, which is taken off a long one. */
const SHORT_SECONDS = 3;

const OURS = '../../../load/k6/script.ts';
const BARE = './bare.ts';

/** Runs both scripts at a server, taking turns, each for so many seconds more than a short run. */
export async function compareK6Cost(k6Path: string, baseUrl: string, seconds: number): Promise<K6Cost> {
  const spent = { bareMs: 0, oursMs: 0 };
  const add = async (name: keyof K6Cost, script: string, durationSeconds: number, sign: 1 | -1): Promise<void> => {
    const env = { ...variablesFor(baseUrl), [VARIABLES.durationSeconds]: `${durationSeconds}` };
    const file = fileURLToPath(new URL(script, import.meta.url));
    spent[name] += sign * 1000 * (await cpuSecondsOf(k6Path, file, env, durationSeconds));
  };
  for (let round = 0; round < ROUNDS; round++) {
    await add('bareMs', BARE, SHORT_SECONDS, -1);
    await add('oursMs', OURS, SHORT_SECONDS, -1);
    await add('bareMs', BARE, SHORT_SECONDS + seconds, 1);
    await add('oursMs', OURS, SHORT_SECONDS + seconds, 1);
  }
  const calls = RATE * seconds * ROUNDS;
  return { bareMs: spent.bareMs / calls, oursMs: spent.oursMs / calls };
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
    [VARIABLES.slowestAnswerMs]: `${SLOWEST_ANSWER_MS}`,
  };
}

async function cpuSecondsOf(k6Path: string, script: string, env: Record<string, string>, seconds: number) {
  // As we run it ourselves: every point goes to the output, which nobody reads here.
  const args = ['run', '--quiet', '--no-color', '--address', '', '--out', 'json=-', script];
  const run = await timedRun({ file: k6Path, args, cwd: process.cwd(), env }, seconds + 60);
  if (run.inTime && run.exitCode === 0) return run.cpuSeconds;
  throw new Error(`Failed to measure k6 with ${script}: it ended with ${run.exitCode}. Run it by hand to see why.`);
}
