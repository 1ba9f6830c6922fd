import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { openVerifier } from '../../../contracts/pact/verify-pact.ts';
import { serve } from '../../serve.ts';
import { ACCOUNT, simpleProvider } from './provider.ts';
import { smallPact } from './small-pact.ts';

vi.mock('node:child_process', { spy: true });
afterEach(() => vi.unstubAllEnvs());

/** What users have in their environment: secrets of ours and of others, and what would change what Pact does. */
const MARKED = {
  GROUP_COUNTER_USERSIG: 'marked-a',
  GROUP_COUNTER_SECRET_KEY: 'marked-b',
  PACT_BROKER_TOKEN: 'marked-c',
  PACT_DESCRIPTION: 'marked-d',
  AWS_SECRET_ACCESS_KEY: 'marked-e',
  GITHUB_TOKEN: 'marked-f',
  HTTP_PROXY: 'http://user:marked-g@127.0.0.1:1',
  HTTPS_PROXY: 'http://user:marked-h@127.0.0.1:1',
  RUST_LOG: 'trace,marked-i',
  NODE_OPTIONS: '--title=marked-j',
  SSL_CERT_FILE: '/marked-k',
};

/** What the process was started with: as the operating system has it, where it says so. */
function variablesOf(child: ChildProcess | undefined): string[] {
  const own = `/proc/${child?.pid}/environ`;
  if (existsSync(own)) return readFileSync(own, 'utf8').split('\0');
  const env = vi.mocked(spawn).mock.calls[0]?.[2]?.env ?? {};
  return Object.entries(env).map(([name, value]) => `${name}=${value}`);
}

it("Pact's process has what a program needs to run and nothing else of the environment, and verifies all the same", async () => {
  for (const [name, value] of Object.entries(MARKED)) vi.stubEnv(name, value);
  const verifier = openVerifier();
  const found = await serve(simpleProvider().listener, async (baseUrl) => {
    const pactFiles = [smallPact(['missing-group'])];
    return verifier.verify({ target: { baseUrl, account: ACCOUNT }, statesUrl: `${baseUrl}/states`, pactFiles });
  });
  const variables = variablesOf(vi.mocked(spawn).mock.results.map(({ value }) => value as ChildProcess)[0]);
  await verifier.close();
  expect(variables).toContain('PACT_DO_NOT_TRACK=true');
  expect(variables.filter((variable) => variable.includes('marked'))).toEqual([]);
  expect(found).toMatchObject({ outcome: 'passed', interactions: 1 });
});
