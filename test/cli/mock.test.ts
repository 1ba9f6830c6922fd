import { describe, expect, it } from 'vitest';
import { SAMPLE_ACCOUNT } from '../../mocks/options.ts';
import { createUserSigCheck } from '../../mocks/user-sig/check-user-sig.ts';
import { talk } from '../mocks/raw.ts';
import { cli } from './run.ts';

const HEALTH = 'GET /__group-counter/health HTTP/1.1\r\nhost: HOST\r\nconnection: close\r\n\r\n';

/** Runs `mock` until its first line, hands its URL on, and interrupts it. */
async function mock(
  argv: readonly string[],
  use: (url: string) => Promise<void>,
  env: Record<string, string> = {},
): Promise<{ code: number; line: string }> {
  const interruption = new AbortController();
  const ready = Promise.withResolvers<string>();
  const ended = cli(['mock', ...argv], {
    env,
    signal: interruption.signal,
    stdout: { write: async (text) => ready.resolve(text) },
  });
  const line = await Promise.race([ready.promise, ended.then(({ stderr }) => Promise.reject(new Error(stderr)))]);
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0] ?? '';
  try {
    await use(url);
  } finally {
    interruption.abort();
  }
  return { code: (await ended).code, line };
}

describe('mock', () => {
  it('prints one line when ready, serves until interrupted, and exits 130', async () => {
    const { code, line } = await mock([], async (url) => {
      expect((await fetch(`${url}/__group-counter/health`)).status).toBe(200);
    });
    expect(line).toMatch(/^Serving get_group_counter on http:\/\/127\.0\.0\.1:\d+\n$/);
    expect(code).toBe(130);
  });

  it('prints its URL as JSON when asked', async () => {
    const { line } = await mock(['--format', 'json'], async () => {});
    expect(JSON.parse(line)).toEqual({ url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) });
  });

  it('settles unknowns and codes as told', async () => {
    await mock(['--unknown', 'missing-key=zero', '--unknown', 'missing-group=10015'], async (url) => {
      const { code, stdout } = await cli([
        'verify',
        '--base-url',
        url,
        '--states-url',
        `${url}/__group-counter/states`,
        '--only',
        'missing-*',
        '--format',
        'json',
      ]);
      const { observations } = JSON.parse(stdout) as { observations: { unknown: string; seen: string }[] };
      expect(observations).toContainEqual({ unknown: 'missing-key', seen: 'zero', samples: 1 });
      expect(observations).toContainEqual({ unknown: 'missing-group', seen: '10015', samples: 3 });
      expect(code).toBe(0);
    });
  });

  it('signs with the sample key, not with the one that is meant for a real app', async () => {
    const env = { GROUP_COUNTER_SECRET_KEY: 'the key of a real app' };
    await mock(
      [],
      async (url) => {
        const asked = await fetch(`${url}/__group-counter/states`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{}',
        });
        const { UserSig } = (await asked.json()) as { UserSig: string };
        const causeWith = (secretKey: string) =>
          createUserSigCheck({ secretKey })(UserSig, 1400000000, 'administrator', Date.now() / 1000);
        expect(causeWith(SAMPLE_ACCOUNT.secretKey)).toBeUndefined();
        expect(causeWith(env.GROUP_COUNTER_SECRET_KEY)).toBeDefined();
      },
      env,
    );
  });

  it('is not of the app that the environment names, and so is sent no signature of it by a verify there', async () => {
    const key = 'marked-key-of-a-real-app';
    const env = {
      GROUP_COUNTER_SDKAPPID: '1400000777',
      GROUP_COUNTER_IDENTIFIER: 'boss',
      GROUP_COUNTER_SECRET_KEY: key,
    };
    await mock(
      [],
      async (url) => {
        const where = ['--base-url', url, '--states-url', `${url}/__group-counter/states`];
        const only = ['--only', 'all-counters', '--only', 'usersig-expired', '--format', 'json'];
        const { stdout } = await cli(['verify', ...where, ...only], { env });
        const { checks } = JSON.parse(stdout) as { checks: { id: string; outcome: string; reason?: string }[] };
        const found = Object.fromEntries(checks.map(({ id, ...rest }) => [id, rest]));
        expect(found['all-counters']).toMatchObject({ outcome: 'passed' });
        expect(found['usersig-expired']).toMatchObject({
          outcome: 'couldNotRun',
          reason: expect.stringContaining('the given secret key is of app 1400000777'),
        });
        const { exchanges } = (await (await fetch(`${url}/__group-counter/journal`)).json()) as {
          exchanges: { request: { url: string } }[];
        };
        const seen = exchanges.map(({ request }) => new URL(request.url, url).searchParams);
        expect(seen.length).toBeGreaterThan(0);
        expect(seen.map((query) => `${query.get('sdkappid')} ${query.get('identifier')}`)).not.toContain(
          '1400000777 boss',
        );
      },
      env,
    );
  });

  it.each([
    [
      ['--host', '0.0.0.0'],
      /Listening on 0\.0\.0\.0 \(http:.*\)\. Warning: whoever reaches it can set states and get sig/,
    ],
    [['--host', 'localhost'], /^$/],
    [[], /^$/],
  ])('with %j warns of who may reach it', async (argv, said) => {
    const { stderr } = await cli(['mock', ...argv], { signal: AbortSignal.abort() });
    expect(stderr).toMatch(said);
  });

  it('takes states by each name that was allowed', async () => {
    await mock(['--allow-host', 'mock', '--allow-host', 'other'], async (url) => {
      const status = async (host: string) =>
        (await talk(url, (socket) => socket.write(HEALTH.replace('HOST', host)))).text.slice(9, 12);
      expect([await status('other:80'), await status('mock'), await status('third')]).toEqual(['200', '200', '403']);
    });
  });

  it('serves a key of its own, and never shows it', async () => {
    const env = { MY_KEY: 'marked-secret-key-77c1' };
    const interruption = AbortSignal.abort();
    const { stdout, stderr } = await cli(['mock', '--secret-key-env', 'MY_KEY'], { env, signal: interruption });
    expect(stdout + stderr).toContain('Serving');
    expect(stdout + stderr).not.toContain(env.MY_KEY);
  });
});
