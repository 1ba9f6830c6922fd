import type { ProviderAddress } from '../../contracts/provider/address.ts';
import { CALL_TIMEOUT_MS, callsOf, type LoadCaller } from '../k6/load-request.ts';
import { IDLE_MS, scheduleOf } from '../k6/schedule.ts';
import type { LoadEvent } from '../measure/k6-output.ts';
import type { Profile } from '../profiles.ts';
import { type ConnectionPool, openConnections } from './connection-pool.ts';
import { type ArrivalRate, CLOCK, offerArrivals } from './offer-arrivals.ts';
import { sendCall } from './send-call.ts';

export type EmbeddedRun = {
  profile: Profile;
  provider: ProviderAddress;
  caller: LoadCaller;
  expectedCodes: readonly number[];
  /** How long an answer may take before the rate can no longer be offered. */
  slowestAnswerMs: number;
  onEvent: (event: LoadEvent) => void;
  signal: AbortSignal;
};

/**
 * Offers a profile in this process, laid out in time as in k6: a warm-up, an idle pause, the measured load. Arrivals do
 * not wait for answers; one that finds no free connection is dropped and counted, never tried again.
 */
export async function runEmbedded(run: EmbeddedRun): Promise<void> {
  const { ratePerSecond, durationSeconds } = run.profile;
  const { vus, warmUp } = scheduleOf(ratePerSecond, run.slowestAnswerMs);
  const connections = openConnections(run.provider, vus);
  try {
    await offer(run, connections, { ...warmUp, measured: false, graceMs: WARM_UP_GRACE_MS });
    await CLOCK.sleep(IDLE_MS, run.signal).catch(() => {});
    const durationMs = durationSeconds * 1000;
    await offer(run, connections, { ratePerSecond, durationMs, measured: true, graceMs: CALL_TIMEOUT_MS + 1000 });
  } finally {
    await connections.destroy();
  }
}

/** As in k6: the idle pause is at least this much longer than the answers of the warm-up are waited for. */
const WARM_UP_GRACE_MS = 1000;

type Phase = ArrivalRate & { measured: boolean; graceMs: number };

/** Offers one phase, and waits for its answers for as long as its grace is. */
async function offer(run: EmbeddedRun, connections: ConnectionPool, phase: Phase): Promise<void> {
  const { caller, expectedCodes, onEvent } = run;
  const { measured, graceMs } = phase;
  const over = new AbortController();
  const signal = AbortSignal.any([run.signal, over.signal]);
  const { body, nextUrl } = callsOf(caller);
  const underWay = new Set<Promise<void>>();
  const arrive = (): void => {
    const connection = connections.take();
    if (connection === undefined) {
      onEvent({ type: 'dropped', measured, count: 1 });
      return;
    }
    const answered = sendCall(
      connection,
      { url: nextUrl(), body, groupId: caller.groupId, expectedCodes },
      signal,
    ).then((call) => {
      connections.giveBack(connection);
      underWay.delete(answered);
      onEvent({ type: 'call', measured, call });
    });
    underWay.add(answered);
  };
  await offerArrivals(phase, arrive, run.signal);
  const grace = setTimeout(() => over.abort(), graceMs);
  await Promise.all(underWay);
  clearTimeout(grace);
}
