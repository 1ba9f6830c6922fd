import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import autocannon, { type SentRequest } from 'autocannon';
import { ANSWER, benchCalls } from './call.ts';
import type { FromServer } from './servers/serve.ts';

const CONNECTIONS = 16;

/** With those of all connections more than the mock remembers of randoms: none that comes again is known for it. */
const CALLS_OF_A_CONNECTION = 400;

/** A server under load, in a process of its own, and whether a body is its right answer to the call of the bench. */
export type Subject = { name: string; url: string; process: ChildProcess; answersRight: (body: string) => boolean };

/** What to start: a file in `servers/` with arguments. Its right answer is that of the bench unless it says otherwise. */
export type Start = {
  name: string;
  file: string;
  args?: readonly string[];
  /** Options of Node itself. */
  execArgv?: readonly string[];
  answersRight?: (body: string) => boolean;
};

/** One round of load: calls per second, and processor time of the server. */
export type Round = { callsPerSecond: number; cpuPerCall: number; cpuShare: number };

/** Starts a server and tries it with one call. */
export async function startSubject({
  name,
  file,
  args = [],
  execArgv = [],
  answersRight = isAnswer,
}: Start): Promise<Subject> {
  // Standard output is the report's alone: Prism prints there even when told to be silent.
  const child = fork(new URL(`servers/${file}`, import.meta.url), args, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [...execArgv],
  });
  const { url } = (await nextMessage(child)) as { url: string };
  const subject = { name, url, process: child, answersRight };
  await assertAnswers(subject);
  return subject;
}

/** Puts a server under as much load as the generator can make, for so many seconds. Times are in microseconds. */
export async function loadSubject(subject: Subject, seconds: number): Promise<Round> {
  const calls = benchCalls(subject.url, CONNECTIONS * CALLS_OF_A_CONNECTION).map(toSend);
  const before = await cpuOf(subject);
  const result = await autocannon({
    url: subject.url,
    requests: calls.slice(0, 1),
    setupClient: (client) => client.setRequests(calls.splice(0, CALLS_OF_A_CONNECTION)),
    connections: CONNECTIONS,
    duration: seconds,
  });
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

function toSend({ url, method, headers, body }: ReturnType<typeof benchCalls>[number]): SentRequest {
  const { pathname, search } = new URL(url);
  return { path: pathname + search, method, headers, body };
}

/** A server that answers something else, a refusal for instance, would be measured at something else. */
async function assertAnswers({ name, url: baseUrl, answersRight }: Subject): Promise<void> {
  const [call] = benchCalls(baseUrl, 1);
  const response = await fetch(call?.url ?? baseUrl, call);
  const text = await response.text();
  if (response.status !== 200 || !answersRight(text))
    throw new Error(`Failed to measure ${name}: it answered ${response.status} ${text}.`);
}

function isAnswer(body: string): boolean {
  return body === JSON.stringify(ANSWER);
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
