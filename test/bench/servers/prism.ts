import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { announce } from './serve.ts';

// Prism runs inside this process, so that its processor time is read like that of the others. It logs nothing: each
// line would count against it.
const program = process.argv[2];
if (program === undefined) throw new Error('Failed to start Prism: its program is not named.');
const spec = fileURLToPath(new URL('../../../openapi/get-group-counter.yaml', import.meta.url));
const port = await freePort();
process.argv = [process.execPath, program, 'mock', spec, '--port', `${port}`, '--verboseLevel', 'silent'];
createRequire(import.meta.url)(program);
const url = `http://127.0.0.1:${port}`;
await listening(url);
announce(url);

/** Prism takes 0 for no port at all, so one is asked of the system first. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: free } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return free;
}

async function listening(address: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    if (await fetch(address).then(Boolean, () => false)) return;
    if (Date.now() > deadline) throw new Error('Failed to start Prism: it did not listen within 20 seconds.');
    await setTimeout(50);
  }
}
