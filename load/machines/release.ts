import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'undici';

/**
 * Waits until all instances of k6 that listen at these ports, started with `--paused`, have made their VUs, and lets them go
 * at once by k6's REST API, as the operator does. Rejects on abort, and where one is not ready in time.
 */
export async function releaseTogether(ports: readonly number[], signal: AbortSignal): Promise<void> {
  const instances = ports.map((port) => new Client(`http://127.0.0.1:${port}`));
  const within = AbortSignal.any([signal, AbortSignal.timeout(READY_WITHIN_MS)]);
  try {
    await Promise.all(instances.map((instance) => awaitPaused(instance, within)));
    // Each has its connection open by now: nothing but the calls themselves lies between the first start and the last.
    await Promise.all(instances.map((instance) => release(instance, within)));
  } finally {
    await Promise.all(instances.map((instance) => instance.destroy()));
  }
}

/** Ten instances on two cores need about five seconds. */
const READY_WITHIN_MS = 60_000;

const LOOK_EVERY_MS = 20;

const STATUS_PATH = '/v1/status';

/** What k6 calls `PausedBeforeRun`. One that is let go earlier would begin when its own VUs are made. */
const WAITING_TO_BE_LET_GO = 4;

async function awaitPaused(instance: Client, signal: AbortSignal): Promise<void> {
  while (!(await isWaiting(instance, signal))) await wait(LOOK_EVERY_MS, undefined, { signal });
}

async function isWaiting(instance: Client, signal: AbortSignal): Promise<boolean> {
  try {
    const { body } = await instance.request({ method: 'GET', path: STATUS_PATH, signal });
    const status = (await body.json()) as { data?: { attributes?: { status?: number } } };
    return status.data?.attributes?.status === WAITING_TO_BE_LET_GO;
  } catch (cause) {
    if (signal.aborted) throw cause;
    // It does not listen yet.
    return false;
  }
}

async function release(instance: Client, signal: AbortSignal): Promise<void> {
  const { statusCode, body } = await instance.request({
    method: 'PATCH',
    path: STATUS_PATH,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ data: { type: 'status', id: 'default', attributes: { paused: false } } }),
    signal,
  });
  const text = await body.text();
  if (statusCode !== 200) throw new Error(`k6 answered ${statusCode} when it was to begin: ${text}`);
}
