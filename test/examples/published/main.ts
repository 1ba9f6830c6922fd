// npm run examples [-- NAME…]: brings in clients of this API that others published, from their registries, and says what
// check-client tells each, unchanged. It takes minutes and registries, and so is no part of the tests.
import process from 'node:process';
import { checkClient } from '../../../contracts/index.ts';
import { clientMocks } from '../../../mocks/server-kit.ts';
import { type Example, mainOfExamples } from '../main-of-examples.ts';
import { PUBLISHED_CLIENTS, type PublishedClient } from './clients.ts';
import { toldLines } from './told.ts';

await mainOfExamples(async () =>
  PUBLISHED_CLIENTS.map((client) => ({
    name: `${client.name} (${client.from})`,
    tryIn: (folder) => tryClient(client, folder),
  })),
);

/** One that could not be had, or sent nothing, was not tried: that is never good. */
async function tryClient(
  { bring, command, env }: PublishedClient,
  folder: string,
): Promise<Awaited<ReturnType<Example['tryIn']>>> {
  try {
    await bring(folder);
  } catch (error) {
    return { good: false, lines: [`NOT HAD: ${(error as Error).message}`] };
  }
  const printed: string[] = [];
  const result = await checkClient({
    command: command(folder),
    mocks: clientMocks,
    tls: true,
    env: { ...process.env, ...env(folder) },
    output: (line) => printed.push(line),
  });
  if (result.checks.length > 0) return { good: true, lines: toldLines(result) };
  return { good: false, lines: ['NOT TRIED', ...result.troubles, ...printed.slice(-5)] };
}
