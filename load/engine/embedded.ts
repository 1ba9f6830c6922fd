import type { ProviderAddress } from '../../contracts/provider/address.ts';
import { callsOf, type LoadCaller } from '../k6/load-request.ts';
import { GRACE_MS, IDLE_MS, scheduleOf } from '../k6/schedule.ts';
import { stepsOf } from '../k6/steps.ts';
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
  const steps = stepsOf(run.profile);
  const { vus, warmUp } = scheduleOf(steps, run.slowestAnswerMs);
  const connections = openConnections(run.provider, vus);
  try {
    await offer(run, connections, { ...warmUp, measured: false, graceMs: WARM_UP_GRACE_MS });
    await CLOCK.sleep(IDLE_MS, run.signal).catch(() => {});
    for (const step of steps) {
      if (step.kind !== 'even' || steps.length > 1)
        throw new Error(`Failed to offer ${run.profile.name}: its steps need k6. Give --engine k6.`);
      await offer(run, connections, { ...step, measured: true, graceMs: GRACE_MS });
    }
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
  const arrive = (dueAtMs: number): void => {
    const connection = connections.take();
    if (connection === undefined) {
      onEvent({ type: 'dropped', measured, count: 1 });
      return;
    }
    const { groupId } = caller;
    const sending = { url: nextUrl(), body, groupId, expectedCodes, dueAtMs, proxy: run.provider.proxy };
    const answered = sendCall(connection, sending, signal).then(({ call, silence }) => {
      connections.giveBack(connection);
      underWay.delete(answered);
      onEvent({ type: 'call', measured, call });
      if (silence !== undefined) onEvent({ type: 'silent', measured, code: silence });
    });
    underWay.add(answered);
  };
  await offerArrivals(phase, arrive, run.signal);
  const grace = setTimeout(() => over.abort(), graceMs);
  await Promise.all(underWay);
  clearTimeout(grace);
}
