/** Memory in bytes: when a load had settled, at its end, and at most between these. */
export type MemorySpan = { start: number; end: number; max: number };

/** Memory of the process of a mock of ours under a long load, as it said itself `samples` times: all of it, and its heap. */
export type ProviderMemory = { rssBytes: MemorySpan; heapBytes: MemorySpan; samples: number };

/** The same for people. */
export function memoryText({ rssBytes, heapBytes }: ProviderMemory): string {
  const went = ({ start, end, max }: MemorySpan): string => `${inMb(start)} to ${inMb(end)} MB, at most ${inMb(max)}`;
  return `RSS ${went(rssBytes)}; heap in use ${went(heapBytes)}`;
}

function inMb(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
