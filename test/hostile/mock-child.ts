import process from 'node:process';
import { startServer } from '../../mocks/server.ts';

/** What the mock's own process tells: where it listens, then its resident memory each time it is asked. */
export type Told = { url: string } | { rssMb: number };

// A process of its own, so that nothing but the mock is in the memory that is measured: node --expose-gc, with IPC.
const server = await startServer({ callsPerSecond: 1_000_000 });
process.on('message', () => {
  globalThis.gc?.();
  process.send?.({ rssMb: process.memoryUsage.rss() / 1024 / 1024 } satisfies Told);
});
process.once('disconnect', () => process.exit(0));
process.send?.({ url: server.url } satisfies Told);
