import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { machineAndDate } from '../machine.ts';
import { type Subject, startSubject } from '../subject.ts';
import { timedRun } from '../timed-run.ts';
import { groupCounter } from '../tools/group-counter.ts';
import { runTool } from '../tools/run-tool.ts';
import { CLIENTS, type ClientTimes } from './clients.ts';
import { renderClients } from './table.ts';

const ROUNDS = 5;

/** About as many as verify sends. */
const CALLS = 1200;

/** What none of them takes. */
const LIMIT_SECONDS = 120;

const PROGRAM = fileURLToPath(new URL('send-calls.ts', import.meta.url));

/** Sends the same calls to the mock by each client, and has verify check it, in turns, and compares processor times. */
export async function compareClients(when: Date): Promise<string> {
  // Before a tool the mock forgets its groups, which the other calls ask for.
  const [mock, checked] = [await startMock(), await startMock()];
  try {
    const clients = CLIENTS.map((client): ClientTimes => ({ client, milliseconds: [] }));
    const wholes: number[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      console.error(`clients, round ${round} of ${ROUNDS}`);
      for (const { client, milliseconds } of clients) milliseconds.push(await timeOf(client, mock.url));
      wholes.push(await timeOfVerify(checked.url));
    }
    return `${renderClients(clients, wholes, CALLS)}\n\n${machineAndDate(when)} Middle values of ${ROUNDS} new processes each, taking turns.`;
  } finally {
    for (const { process: child } of [mock, checked]) child.disconnect();
  }
}

function startMock(): Promise<Subject> {
  return startSubject({ name: 'the mock', file: 'mock.ts', args: ['unlimited'] });
}

async function timeOf(client: string, url: string): Promise<number> {
  const command = { file: process.execPath, args: [PROGRAM, client, url, `${CALLS}`], cwd: tmpdir(), env: {} };
  const { cpuSeconds, exitCode } = await timedRun(command, LIMIT_SECONDS);
  if (exitCode !== 0) throw new Error(`Failed to measure ${client}: exit code ${exitCode}.`);
  return cpuSeconds * 1000;
}

async function timeOfVerify(url: string): Promise<number> {
  const run = await runTool(groupCounter(), url, LIMIT_SECONDS);
  if (run === undefined) throw new Error(`Failed to measure verify: it did not end within ${LIMIT_SECONDS} s.`);
  return run.cpuSeconds * 1000;
}
