import { createSender } from '../../contracts/provider/send-request.ts';
import type { MemorySpan, ProviderMemory } from '../../contracts/report/provider-memory.ts';
import type { LoadCall } from './load-calls.ts';
import { settledAt } from './settled.ts';

/** What a mock of ours said of the memory of its process, and when. */
export type MemorySample = { atMs: number; rssBytes: number; heapBytes: number };

/** Follows the memory of a provider until it is asked to finish; then it gives what was read. */
export type FollowedMemory = { finish: () => MemorySample[]; stop: () => void };

/** Reads the memory that a mock of ours tells at its health endpoint; undefined where none does. */
export async function readMemory(url: string, signal?: AbortSignal): Promise<Omit<MemorySample, 'atMs'> | undefined> {
  const sender = createSender({ timeoutMs: 3000, maxBytes: 64 * 1024 }, Date.now, signal);
  const { response } = await sender.send({ method: 'GET', url, headers: {}, body: '' });
  sender.close();
  return response?.status === 200 ? parseMemory(response.body) : undefined;
}

/** The memory in the text of a health endpoint; undefined where it is none of ours. */
export function parseMemory(text: string): Omit<MemorySample, 'atMs'> | undefined {
  try {
    const { memory } = JSON.parse(text) as { memory?: { rssBytes?: unknown; heapBytes?: unknown } };
    const { rssBytes, heapBytes } = memory ?? {};
    return isBytes(rssBytes) && isBytes(heapBytes) ? { rssBytes, heapBytes } : undefined;
  } catch {
    return undefined;
  }
}

/** Follows a health endpoint from now on, at this pace. Readings that fail are left out. */
export function followMemory(
  url: string,
  { everyMs, signal, read = readMemory }: { everyMs: number; signal?: AbortSignal; read?: typeof readMemory },
): FollowedMemory {
  const samples: MemorySample[] = [];
  const take = async (): Promise<void> => {
    const memory = await read(url, signal);
    if (memory !== undefined) samples.push({ atMs: Date.now(), ...memory });
  };
  const timer = setInterval(() => void take().catch(() => {}), everyMs);
  return { finish: () => samples, stop: () => clearInterval(timer) };
}

/** How the memory went while these calls came, once the run had settled; undefined where it was not read twice by then. */
export function memoryOf(samples: readonly MemorySample[], calls: readonly LoadCall[]): ProviderMemory | undefined {
  const [startMs, endMs] = [calls[0]?.startedAtMs ?? 0, calls.at(-1)?.startedAtMs ?? 0];
  const fromMs = settledAt(startMs, endMs);
  const during = samples.filter(({ atMs }) => atMs >= fromMs && atMs <= endMs);
  const [first, last] = [during[0], during.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const span = (name: 'rssBytes' | 'heapBytes'): MemorySpan => ({
    start: first[name],
    end: last[name],
    max: Math.max(...during.map((one) => one[name])),
  });
  return { rssBytes: span('rssBytes'), heapBytes: span('heapBytes'), samples: during.length };
}

function isBytes(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}
