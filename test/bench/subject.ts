import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import autocannon from 'autocannon';
import { ANSWER, benchCall } from './call.ts';
import type { FromServer } from './servers/serve.ts';

const CONNECTIONS = 16;

/** A server under load, in a process of its own. */
export type Subject = { name: string; url: string; process: ChildProcess };

/** One round of load: calls per second, and processor time of the server. */
export type Round = { callsPerSecond: number; cpuPerCall: number; cpuShare: number };

/** Starts the server of this file in `servers/` and tries it with one call. */
export async function startSubject(name: string, file: string): Promise<Subject> {
  const child = fork(new URL(`servers/${file}`, import.meta.url));
  const { url } = (await nextMessage(child)) as { url: string };
  const subject = { name, url, process: child };
  await assertAnswers(subject);
  return subject;
}

/** Puts a server under as much load as the generator can make, for so many seconds. Times are in microseconds. */
export async function loadSubject(subject: Subject, seconds: number): Promise<Round> {
  const { url, method, headers, body } = benchCall(subject.url);
  const before = await cpuOf(subject);
  const result = await autocannon({ url, method, headers, body, connections: CONNECTIONS, duration: seconds });
  const cpu = (await cpuOf(subject)) - before;
  const { duration, requests, errors, timeouts } = result;
  if (errors + timeouts > 0 || result['2xx'] !== requests.total)
    throw new Error(
      `Failed to measure ${subject.name}: of ${requests.total} calls only ${result['2xx']} were answered.`,
    );
  await assertAnswers(subject);
  return {
    callsPerSecond: requests.total / duration,
    cpuPerCall: cpu / requests.total,
    cpuShare: cpu / 1e6 / duration,
  };
}

/** A server that answers something else, a refusal for instance, would be measured at something else. */
async function assertAnswers({ name, url: baseUrl }: Subject): Promise<void> {
  const { url, ...init } = benchCall(baseUrl);
  const text = await (await fetch(url, init)).text();
  if (text !== JSON.stringify(ANSWER)) throw new Error(`Failed to measure ${name}: it answered ${text}.`);
}

async function cpuOf({ process: child }: Subject): Promise<number> {
  child.send('cpu');
  const { cpuMicroseconds } = (await nextMessage(child)) as { cpuMicroseconds: number };
  return cpuMicroseconds;
}

async function nextMessage(child: ChildProcess): Promise<FromServer> {
  const ended = new AbortController();
  const exit = once(child, 'exit', { signal: ended.signal }).then(([code]) => {
    throw new Error(`Failed to run a server of the bench: it ended with ${code}.`);
  });
  try {
    const [message] = await Promise.race([once(child, 'message'), exit]);
    return message as FromServer;
  } finally {
    exit.catch(() => undefined);
    ended.abort();
  }
}
