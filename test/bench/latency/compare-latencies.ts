import { verify } from '../../../contracts/verify/verify.ts';
import { machineAndDate } from '../machine.ts';
import { startSlowProvider } from './slow-provider.ts';
import { type LatencyRun, renderLatencies } from './table.ts';

/** How long a provider takes for one answer, in milliseconds. */
export const LATENCIES_MS = [0, 10, 50, 200] as const;

/** Verifies a right provider at each latency, one after the other, with all layers; the report is Markdown. */
export async function compareLatencies(when: Date): Promise<string> {
  const runs: LatencyRun[] = [];
  for (const latencyMs of LATENCIES_MS) runs.push(await verifyAt(latencyMs));
  return `${renderLatencies(runs)}\n\n${machineAndDate(when)}`;
}

async function verifyAt(latencyMs: number): Promise<LatencyRun> {
  const { url: baseUrl, statesUrl, account, calls, close } = await startSlowProvider(latencyMs);
  try {
    const startedAt = performance.now();
    const { checks } = await verify({ baseUrl, statesUrl, account });
    const seconds = (performance.now() - startedAt) / 1000;
    const notPassed = checks.filter(({ outcome }) => outcome !== 'passed').map(({ id }) => id);
    return { latencyMs, seconds, calls: calls(), notPassed };
  } finally {
    await close();
  }
}
