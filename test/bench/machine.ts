import { availableParallelism, cpus } from 'node:os';

/** Where and when numbers were taken, without which they mean nothing. */
export function machineAndDate(when: Date): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const day = when.toISOString().slice(0, 10);
  return `${availableParallelism()} cores (${model}), Node ${process.versions.node}; ${day}.`;
}
