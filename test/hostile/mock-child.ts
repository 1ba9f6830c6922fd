import process from 'node:process';
import { startServer } from '../../mocks/server.ts';

/** What the mock's own process tells: where it listens, then its memory each time it is asked: what is resident, and what is in use. */
export type Told = { url: string } | { rssMb: number; usedMb: number };

const MB = 1024 * 1024;

// A process of its own, so that nothing but the mock is in the memory that is measured: node --expose-gc, with IPC.
const server = await startServer({ callsPerSecond: 1_000_000 });
process.on('message', () => {
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send?.({ rssMb: rss / MB, usedMb: (heapUsed + external) / MB } satisfies Told);
});
process.once('disconnect', () => process.exit(0));
process.send?.({ url: server.url } satisfies Told);
