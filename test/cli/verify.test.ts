import { describe, expect, it } from 'vitest';
import { startServer } from '../../mocks/server.ts';
import { nothingListens, serve } from '../serve.ts';
import { CALLER } from './caller.ts';
import { cli } from './run.ts';

const CONTRACT = ['--layer', 'schema', '--layer', 'cause', '--layer', 'relation'];

describe('verify', () => {
  it('says in one sentence that nothing listens, and exits 3', async () => {
    const { code, stdout, stderr } = await cli(['verify', '--base-url', await nothingListens()], { env: CALLER });
    expect(stderr).toMatch(
      /^Failed to reach http:\/\/127\.0\.0\.1:\d+: nothing listens there \(ECONNREFUSED\)\. Start the provider.*\n$/,
    );
    expect(stdout).toBe('');
    expect(code).toBe(3);
  });

  it('exits 3 where no check can be run, and names the options that would accept it', async () => {
    const server = await startServer();
    const { code, stdout } = await cli(['verify', '--base-url', server.url, '--only', 'chosen-counters'], {
      env: CALLER,
    });
    await server.close();
    expect(stdout).toContain('needs the provider state "a group with counters": give --states-url');
    expect(stdout).toContain('--allow-not-run chosen-counters');
    expect(stdout).toMatch(/inconclusive: 0 of 1 checks ran/);
    expect(code).toBe(3);
  });

  it('stays inconclusive when all that could not run was allowed and nothing ran', async () => {
    const server = await startServer();
    const only = ['--only', 'chosen-counters', '--allow-not-run', 'chosen-*'];
    const { code } = await cli(['verify', '--base-url', server.url, ...only], { env: CALLER });
    await server.close();
    expect(code).toBe(3);
  });

  it('needs no credentials where the state endpoint issues them, but for those made with the secret key', async () => {
    const server = await startServer();
    const { code, stdout } = await cli([
      'verify',
      '--base-url',
      server.url,
      '--states-url',
      server.statesUrl,
      ...CONTRACT,
      '--format',
      'json',
    ]);
    await server.close();
    const { checks, verdict } = JSON.parse(stdout) as { verdict: string; checks: { id: string; outcome: string }[] };
    const open = checks.filter(({ outcome }) => outcome !== 'passed').map(({ id, outcome }) => `${id} ${outcome}`);
    const signed = ['usersig-expired', 'not-administrator', 'usersig-whole-life', 'caller-whatever-is-asked'];
    expect(open).toEqual(signed.map((id) => `${id} couldNotRun`));
    expect(verdict).toBe('inconclusive');
    expect(code).toBe(3);
  });

  it('runs what needs no state where there is no state endpoint', async () => {
    const server = await startServer();
    const account = ['--sdkappid', '1400000000', '--identifier', 'administrator'];
    const env = { GROUP_COUNTER_SECRET_KEY: server.account.secretKey };
    const { stdout } = await cli(
      ['verify', '--base-url', server.url, ...account, '--layer', 'cause', '--format', 'json'],
      { env },
    );
    await server.close();
    const { checks } = JSON.parse(stdout) as { checks: { id: string; outcome: string }[] };
    const passed = checks.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id);
    expect(passed).toEqual(
      expect.arrayContaining([
        'usersig-absent',
        'usersig-expired',
        'not-administrator',
        'body-empty',
        'malformed-group-id',
        'sdkappid-unknown',
      ]),
    );
    expect(checks.filter(({ outcome }) => outcome !== 'passed' && outcome !== 'couldNotRun')).toEqual([]);
  });

  it('reports what it has when interrupted, and exits 130', async () => {
    const server = await startServer();
    const interrupted = AbortSignal.abort();
    const { code, stdout } = await cli(['verify', '--base-url', server.url, '--states-url', server.statesUrl], {
      signal: interrupted,
    });
    await server.close();
    expect(stdout).toMatch(/interrupted, 0 of \d+ checks ran/);
    expect(code).toBe(130);
  });

  it.each([
    ['secret key', { GROUP_COUNTER_SECRET_KEY: 'the key of somebody else' }, []],
    ['UserSig', { GROUP_COUNTER_USERSIG: 'no-UserSig-at-all' }, []],
    [
      'secret key, where UserSigs are issued',
      { GROUP_COUNTER_SECRET_KEY: 'the key of somebody else' },
      ['--states-url'],
    ],
  ])('blames no right provider for a wrong %s', async (_title, env, states) => {
    const server = await startServer();
    const who = ['--sdkappid', '1400000000', '--identifier', 'administrator'];
    const statesUrl = states.flatMap((option) => [option, server.statesUrl]);
    const { code, stdout } = await cli(['verify', '--base-url', server.url, ...who, ...statesUrl, ...CONTRACT], {
      env,
    });
    await server.close();
    expect(stdout).toMatch(/given\s+(secret\s+key|UserSig)\s+is\s+refused\s+with\s+700\d\d/);
    expect(stdout).toMatch(/\ninconclusive: .* 0 failed/);
    expect(code).toBe(3);
  });

  it('says what is wrong with a state endpoint that is none', async () => {
    const server = await startServer();
    const nope = ['--states-url', `${server.url}/nope`, '--only', 'all-counters'];
    const { code, stdout } = await cli(['verify', '--base-url', server.url, ...nope], { env: CALLER });
    await server.close();
    expect(stdout).toMatch(/the\s+state\s+endpoint\s+answered\s+like\s+the\s+API/);
    expect(code).toBe(3);
  });

  it('ends at once when interrupted amid a call, and blames nobody for it', async () => {
    const interruption = new AbortController();
    const { code, stdout } = await serve(
      () => interruption.abort(),
      (url) =>
        cli(['verify', '--base-url', url, '--sdkappid', '1', '--identifier', 'a', '--only', 'body-empty'], {
          env: { GROUP_COUNTER_SECRET_KEY: 'a key that is no key' },
          signal: interruption.signal,
        }),
    );
    expect(stdout).toMatch(/interrupted, 0 of 1 checks ran: 0 passed, 0 failed/);
    expect(code).toBe(130);
  });
});
