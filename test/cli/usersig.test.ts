import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { startServer } from '../../mocks/server.ts';
import { run } from '../run-program.ts';
import { cli } from './run.ts';

const KEY = 'marked-key-5f0c2d7e0b3a';
const ENV = {
  GROUP_COUNTER_SDKAPPID: '1400000000',
  GROUP_COUNTER_IDENTIFIER: 'administrator',
  GROUP_COUNTER_SECRET_KEY: KEY,
};

function fieldsOf(usersig: string): Record<string, unknown> {
  const base64 = usersig.replaceAll('*', '+').replaceAll('-', '/').replaceAll('_', '=');
  return JSON.parse(inflateSync(Buffer.from(base64, 'base64')).toString()) as Record<string, unknown>;
}

describe('usersig', () => {
  it('prints one line, also where the very same is in the environment already, and nothing else', async () => {
    const first = await cli(['usersig'], { env: ENV });
    expect(first).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^[\w*-]{100,}\n$/) });
    const again = await cli(['usersig'], { env: { ...ENV, GROUP_COUNTER_USERSIG: first.stdout.trim() } });
    expect(again.stdout).toMatch(/^[\w*-]{100,}\n$/);
    expect(fieldsOf(first.stdout.trim())).toMatchObject({ 'TLS.sdkappid': 1400000000, 'TLS.expire': 3600 });
  });

  it('takes app, user, key and time from its options', async () => {
    const argv = ['--sdkappid', '7', '--identifier', 'me', '--secret-key-env', 'MY_KEY', '--expire', '60'];
    const { stdout } = await cli(['usersig', ...argv], { env: { ...ENV, MY_KEY: 'other' } });
    expect(fieldsOf(stdout.trim())).toMatchObject({
      'TLS.sdkappid': 7,
      'TLS.identifier': 'me',
      'TLS.expire': 60,
    });
  });

  it('makes one that a shell exports, and that the mock of this key takes', async () => {
    const server = await startServer({ secretKey: KEY });
    const line =
      'export GROUP_COUNTER_USERSIG=$("$0" cli/group-counter.js usersig) && unset GROUP_COUNTER_SECRET_KEY && "$0" cli/group-counter.js verify --base-url "$URL" --only malformed-group-id';
    const ran = await run('bash', ['-c', line, process.execPath], { env: { ...ENV, URL: server.url } });
    await server.close();
    expect(ran.stdout).toContain('\ncompatible: 1 of 1 checks ran');
    expect(ran.status).toBe(0);
  });

  it('makes one like that of a kind of calls, of the key or of a right UserSig', async () => {
    const made = async (kind: string, env: Record<string, string> = ENV) =>
      fieldsOf((await cli(['usersig', '--like', kind], { env })).stdout.trim());
    const { 'TLS.time': time, 'TLS.expire': expire } = await made('expired');
    expect(Number(time) + Number(expire)).toBeLessThan(Date.now() / 1000 - 86_400);
    expect(await made('other-user')).toMatchObject({ 'TLS.identifier': 'kit-not-an-administrator' });
    expect(await made('not-object')).toBe(null);
    const { GROUP_COUNTER_SECRET_KEY: _, ...keyless } = ENV;
    const right = (await cli(['usersig'], { env: ENV })).stdout.trim();
    const { 'TLS.sig': spoilt, ...rest } = await made('altered', { ...keyless, GROUP_COUNTER_USERSIG: right });
    expect(fieldsOf(right)).toMatchObject(rest);
    expect(spoilt).not.toBe(fieldsOf(right)['TLS.sig']);
  });

  it.each([
    [{ GROUP_COUNTER_SDKAPPID: '' }, [], /no app is named\. Give --sdkappid, or set GROUP_COUNTER_SDKAPPID/],
    [{ GROUP_COUNTER_IDENTIFIER: '' }, [], /no user is named\. Give --identifier/],
    [{ GROUP_COUNTER_SECRET_KEY: '' }, [], /no secret key is named\. Give --secret-key-env/],
    [{}, ['--output', 'text=f'], /--output: a UserSig is a secret and goes to standard output alone/],
    [
      { GROUP_COUNTER_SECRET_KEY: '' },
      ['--like', 'expired'],
      /like expired: it needs the app's secret key: give --sec/,
    ],
    [{ GROUP_COUNTER_IDENTIFIER: '' }, ['--like', 'altered'], /like altered: it needs an app and its administrator/],
    [{}, ['--like', 'exspired'], /--like <kind>.* is invalid.*expired/],
    [{}, ['--like', 'expired', '--expire', '60'], /--like.* cannot be used with .*--expire/],
    [{}, ['--expire', '0'], /--expire.*positive integer/],
    [{}, ['--format', 'json'], /unknown option '--format'/],
  ])('with %j and %j is wrong usage, in one line', async (env, options, says) => {
    const { code, stdout, stderr } = await cli(['usersig', ...options], { env: { ...ENV, ...env } });
    expect(stderr).toMatch(says);
    expect(stderr).toMatch(/^Failed to [^\n]+\n$/);
    expect(stdout + stderr).not.toContain(KEY);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
