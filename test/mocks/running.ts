import { onTestFinished } from 'vitest';
import { type RunningServer, type ServerOptions, startServer } from '../../mocks/server.ts';

/** A mock on a free port, closed when the test is over. */
export async function runServer(options: ServerOptions = {}): Promise<RunningServer> {
  const server = await startServer(options);
  onTestFinished(() => server.close());
  return server;
}
