// npm run examples [-- NAME…]: brings in clients of this API that others published, from their registries, and says what
// check-client tells each, unchanged. It takes minutes and registries, and so is no part of the tests.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { checkClient } from '../../../contracts/index.ts';
import { clientMocks } from '../../../mocks/server-kit.ts';
import { PUBLISHED_CLIENTS, type PublishedClient } from './clients.ts';
import { toldLines } from './told.ts';

const named = process.argv.slice(2);
const asked = PUBLISHED_CLIENTS.filter(({ name }) => named.length === 0 || named.some((word) => name.includes(word)));
const folder = mkdtempSync(join(tmpdir(), 'group-counter-published-'));
let told = 0;

try {
  for (const client of asked) {
    const lines = await tryClient(client, join(folder, client.name.replaceAll(/\W+/g, '-')));
    console.log([`${client.name} (${client.from})`, ...lines].join('\n  '));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${told} of ${asked.length} clients were told something`);
// One that could not be had, or sent nothing, was not tried: that is never good.
process.exitCode = told === asked.length && told > 0 ? 0 : 1;

async function tryClient({ bring, command, env }: PublishedClient, place: string): Promise<string[]> {
  mkdirSync(place);
  try {
    await bring(place);
  } catch (error) {
    return [`NOT HAD: ${(error as Error).message}`];
  }
  const printed: string[] = [];
  const result = await checkClient({
    command: command(place),
    mocks: clientMocks,
    tls: true,
    env: { ...process.env, ...env(place) },
    output: (line) => printed.push(line),
  });
  if (result.checks.length === 0) return ['NOT TRIED', ...result.troubles, ...printed.slice(-5)];
  told++;
  return toldLines(result);
}
