import { expect, it } from 'vitest';
import { startServer } from '../../mocks/server.ts';
import { nothingListens } from '../serve.ts';
import { CALLER } from './caller.ts';
import { cli } from './run.ts';

/** Interrupts a command as soon as it says that it waits: what follows shows that it did. */
const waits = async (argv: readonly string[]) => {
  const interruption = new AbortController();
  let stderr = '';
  const write = (text: string) => {
    stderr += text;
    if (text.startsWith('Waiting')) interruption.abort();
  };
  const where = ['--base-url', await nothingListens(), '--wait', '600'];
  const { code } = await cli([...argv, ...where], { env: CALLER, signal: interruption.signal, stderr: { write } });
  return { code, stderr };
};

it.each([[['verify']], [['check']], [['load', 'smoke']]])('%j waits for a provider that is starting', async (argv) => {
  const { stderr } = await waits(argv);
  expect(stderr).toMatch(/^Waiting up to 600 s for http:\/\/127\.0\.0\.1:\d+\n/);
});

it('waits before it asks the state endpoint for an account, and not at all where it could not get one', async () => {
  const url = await nothingListens();
  const asked = await cli(['verify', '--base-url', url, '--states-url', `${url}/states`, '--wait', '1']);
  expect(asked.stderr).toMatch(/^Waiting up to 1 s .*\nFailed to reach .*\(ECONNREFUSED\)/);
  const unknown = await cli(['verify', '--base-url', url, '--wait', '600']);
  expect(unknown).toMatchObject({ code: 2, stderr: expect.stringMatching(/^Failed to start: no account is known/) });
});

it('lists what the API leaves open with --verbose alone', async () => {
  const server = await startServer();
  const where = ['--base-url', server.url, '--states-url', server.statesUrl, '--only', 'missing-key'];
  const [short, long] = [await cli(['verify', ...where]), await cli(['verify', ...where, '--verbose'])];
  await server.close();
  expect(short.stdout).not.toContain('missing-key: omitted');
  expect(long.stdout).toContain('missing-key: omitted');
});
