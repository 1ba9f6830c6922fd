import type { Observation } from '../contracts/report/check-result.ts';
import { driftText } from '../contracts/report/latency-drift.ts';
import type { LimitReport } from '../contracts/report/limit.ts';
import { memoryText } from '../contracts/report/provider-memory.ts';
import type { LoadOptions } from './load-options.ts';
import { latencyDriftOf } from './measure/drift.ts';
import type { Measured } from './measure/measured.ts';
import { followMemory, memoryOf } from './measure/provider-memory.ts';

/** What a load showed of how things go over time. */
export type OverTime = { limit: Pick<LimitReport, 'latencyDrift' | 'providerMemory'>; observations: Observation[] };

/** Runs a load, and says how latency went meanwhile, and the memory of a mock of ours on this machine. */
export async function runOverTime(
  load: Pick<LoadOptions, 'provider' | 'profile' | 'progress' | 'signal'>,
  run: () => Promise<Measured>,
  follow: typeof followMemory = followMemory,
): Promise<{ measured: Measured; overTime: OverTime }> {
  const { provider, profile, signal } = load;
  const everyMs = Math.max(500, Math.min(10_000, profile.durationSeconds * 5));
  const memory = provider.isLoopback
    ? follow(`${provider.baseUrl}/__group-counter/health`, { everyMs, ...(signal && { signal }) })
    : undefined;
  try {
    const measured = await run();
    return { measured, overTime: told(load, measured, memory?.finish() ?? []) };
  } finally {
    memory?.stop();
  }
}

function told(
  { profile, progress }: Pick<LoadOptions, 'profile' | 'progress'>,
  { calls }: Measured,
  samples: Parameters<typeof memoryOf>[0],
): OverTime {
  const latencyDrift = latencyDriftOf(calls);
  const providerMemory = memoryOf(samples, calls);
  const seen = latencyDrift && driftText(latencyDrift);
  if (seen !== undefined) progress(`${profile.name}: latency of accepted calls ${seen}`);
  if (providerMemory !== undefined) progress(`${profile.name}: memory of the mock, ${memoryText(providerMemory)}`);
  return {
    limit: { ...(latencyDrift && { latencyDrift }), ...(providerMemory && { providerMemory }) },
    observations:
      seen === undefined
        ? []
        : [{ unknown: 'latency-drift', seen, samples: calls.filter(({ kind }) => kind === 'accepted').length }],
  };
}
