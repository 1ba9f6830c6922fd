import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import {
  type CheckClientOptions,
  checkClient,
  createSecrets,
  type DrivenClientOptions,
  makeReport,
  type WatchedClientOptions,
} from '../../../contracts/index.ts';
import { clientMocks } from '../../../mocks/server-kit.ts';
import { PROJECT, run } from '../../run-program.ts';

const NODE = process.execPath;
const EXAMPLES = join(PROJECT, 'contracts', 'check-client', 'examples');

/** A program that says which variables of ours, and of certificates and proxies, it was given. */
const TELLS = [
  NODE,
  '-e',
  "console.error(Object.keys(process.env).filter((name) => /^GROUP_COUNTER|CERT|CA_|PROXY/i.test(name)).sort().join(' '))",
] as const;

/** The lines that the program printed which says what it was given. */
async function told(
  way: Pick<WatchedClientOptions, 'command'> | Pick<DrivenClientOptions, 'adapter'>,
): Promise<string[]> {
  const lines: string[] = [];
  const env = { PATH: process.env['PATH'], GROUP_COUNTER_STATES_URL: 'https://provider.test/states' };
  await checkClient({ ...way, mocks: clientMocks, tls: true, env, output: (line) => lines.push(line) });
  return lines.flatMap((line) => line.split(' '));
}

describe('checkClient', () => {
  it('drives a client, and gives what a report is made of', async () => {
    const options = { adapter: [NODE, join(EXAMPLES, 'adapter.ts')], mocks: clientMocks, selected: isRefusal } as const;
    const { checks, subject, target, ...rest } = await checkClient(options);
    expect(checks.map(({ id, outcome }) => [id, outcome])).toEqual([['conclude-10010', 'passed']]);
    expect({ subject, target }).toMatchObject({
      subject: { language: 'TypeScript' },
      target: expect.stringMatching(/^http:/),
    });
    const about = { command: 'check-client', seed: 1, startedAtMs: 0, endedAtMs: 1, toolVersion: '' };
    expect(makeReport({ ...rest, ...about, checks, target }).verdict).toBe('compatible');
  });

  it('drives the adapter in Python by HTTPS', async ({ skip }) => {
    if ((await run('python3', ['--version']).catch(() => undefined))?.status !== 0) skip('Python 3 is not here.');
    const adapter = ['python3', join(EXAMPLES, 'adapter.py')] as const;
    const { checks, target } = await checkClient({ adapter, mocks: clientMocks, tls: true, selected: isRefusal });
    expect(checks.map(({ id, outcome }) => [id, outcome])).toEqual([['conclude-10010', 'passed']]);
    expect(target).toMatch(/^https:/);
  });

  it('gives an adapter the environment that the tests of a client get, but for the states', async () => {
    const [adapter, command] = await Promise.all([told({ adapter: TELLS }), told({ command: TELLS })]);
    expect(adapter).toContain('REQUESTS_CA_BUNDLE');
    expect(adapter).toContain('GROUP_COUNTER_SECRET_KEY');
    expect(command.filter((name) => !adapter.includes(name))).toEqual(['GROUP_COUNTER_STATES_URL']);
    expect(adapter.filter((name) => !command.includes(name))).toEqual([]);
  });

  it('leaves no secret of the run in what it gives', async () => {
    const secrets = createSecrets();
    const adapter = [
      NODE,
      '-e',
      'console.error(process.env.GROUP_COUNTER_SECRET_KEY, "given"); process.exit(1)',
    ] as const;
    const lines: string[] = [];
    const { troubles } = await checkClient({
      adapter,
      mocks: clientMocks,
      secrets,
      output: (line) => lines.push(line),
    });
    expect(lines.join()).toMatch(/^(?!.*[0-9a-f]{64}).* given/);
    expect(troubles.join()).toMatch(/^(?!.*[0-9a-f]{64}).* given/);
  });

  it.each(['command', 'adapter'])('has no verdict on a %s that there is none of', async (way) => {
    const program = { [way]: ['no-such-program'] } as Pick<CheckClientOptions, 'command'>;
    const { checks, troubles } = await checkClient({ ...program, mocks: clientMocks } as CheckClientOptions);
    expect(checks).toEqual([]);
    expect(troubles).toEqual([expect.stringMatching(/^Failed to .*no-such-program ENOENT/)]);
  });

  it.each<[string, Partial<CheckClientOptions>]>([
    ['no test group is called "gck.okk". Did you mean gck.ok?', { command: [NODE], map: { mine: 'gck.okk' } }],
  ])('says so before anything is sent: %s', async (message, options) => {
    const checked = checkClient({ ...options, mocks: clientMocks } as CheckClientOptions);
    await expect(checked).rejects.toMatchObject({
      name: 'CannotCheckClient',
      message: expect.stringContaining(message),
    });
  });

  it('says so where its port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const checked = checkClient({ command: [NODE], mocks: clientMocks, port });
    await expect(checked).rejects.toThrow(`Failed to listen on 127.0.0.1:${port}`);
    taken.close();
  });
});

function isRefusal(id: string): boolean {
  return id === 'conclude-10010';
}
