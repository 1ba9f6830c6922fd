import { describe, expect, it } from 'vitest';
import { cli } from './run.ts';

const URL = ['--base-url', 'http://127.0.0.1:9'];

const WRONG: [argv: string[], says: RegExp][] = [
  [[], /no command is given.*check/],
  [['verfy'], /unknown command.*verify/],
  [['verify'], /--base-url/],
  [['verify', ...URL, '--bogus'], /--bogus/],
  [['verify', ...URL, '--onyl', 'x'], /--only/],
  [['verify', '--base-url', 'ftp://host'], /ftp:\/\/host.*http/],
  [['verify', '--base-url', 'nonsense'], /nonsense/],
  [['verify', '--base-url', 'http://127.0.0.1:9/?a=b'], /--base-url.*path/],
  [['verify', '--base-url', 'http://127.0.0.1:9/?'], /--base-url.*path/],
  [['verify', '--base-url', 'ftp://user:word@host/'], /the value is no http/],
  [['verify', ...URL, '--states-url', 'nonsense'], /--states-url/],
  [['verify', ...URL, '--only', 'mising-group'], /mising-group.*missing-group/],
  [['verify', ...URL, '--skip', 'nothing-like-*'], /nothing-like/],
  [['verify', ...URL, '--allow-not-run', 'nope'], /nope/],
  [['verify', ...URL, '--layer', 'shema'], /shema|schema/],
  [['verify', ...URL, '--format', 'xml'], /text.*json/],
  [['verify', ...URL, '--output', 'report.json'], /FORMAT=FILE/],
  [['verify', ...URL, '--output', 'json=/no/such/folder/r.json'], /no\/such\/folder/],
  [['verify', ...URL, '--only', 'fits-schema', '--skip', 'fits-*'], /leave no check/],
  [['verify', ...URL, '--sdkappid', 'app'], /--sdkappid/],
  [['verify', ...URL, '--seed', '-1'], /seed|-1/],
  [['verify', ...URL, '--usersig-env', 'NOT_SET'], /NOT_SET is not set/],
  [['verify', ...URL, 'stray'], /argument/],
  [['load'], /profile/],
  [['load', 'sideways', ...URL], /sideways.*(smoke|below)/],
  [['load', 'below'], /--base-url/],
  [['load', 'below', ...URL, '--rate', '0'], /rate/],
  [['load', 'above', ...URL, '--rate', '100'], /100.*limit/],
  [['load', 'below', '--base-url', 'http://192.0.2.1'], /not asked for.*--staging-sdkappid/],
  [['load', 'conformance', '--base-url', 'http://192.0.2.1'], /not asked for.*--staging-sdkappid/],
  [['load', 'conformance', ...URL, '--rate', '100'], /rates and durations of its own/],
  [['load', 'below', ...URL, '--duration', '4000'], /720000 calls.*3600 s.*--allow-long/],
  [['load', 'below', ...URL, '--duration', '100000', '--allow-long'], /18000000 calls.*2000000/],
  [['load', 'window', '--base-url', 'http://192.0.2.1', '--staging-sdkappid', '5'], /--allow-above-limit/],
  [['load', 'at', '--base-url', 'http://192.0.2.1', '--staging-sdkappid', '5', '--sdkappid', '6'], /app 6 is called/],
  [['load', 'below', ...URL, '--engine', 'wrk'], /wrk.*auto, k6, embedded/],
  [['check', '--engine', 'wrk'], /wrk.*auto, k6, embedded/],
  [['k6', '--bild'], /--build/],
  [['mock', '--port', '70000'], /65535/],
  [['mock', '--unknown', 'missing-key=perhaps'], /perhaps.*omitted/],
  [['mock', '--unknown', 'missing-key'], /NAME=VALUE/],
  [['mock', '--unknown', 'missing-key=zero=x'], /NAME=VALUE/],
  [['mock', '--unknown', 'missing-group=60007'], /60007/],
  [['mock', '--allow-host', 'http://mock:1'], /http:\/\/mock:1.*--allow-host.*Give mock alone/],
  [['mock', '--tls-cert', 'cert.pem'], /--tls-key/],
  [['mock', '--tls-cert', 'package.json', '--tls-key', 'package.json'], /HTTPS: .*--tls-cert and --tls-key/],
  [['mock', '--calls-per-second', '0'], /positive integer, or unlimited/],
  [['mock', '--tls-cert', 'no-such.pem', '--tls-key', 'no-such.pem'], /no-such\.pem/],
];

/** Each with where the rest is told: of the command that was meant, and of the checks that it knows. */
const HINTS: [argv: string[], says: string][] = [
  [['verfy'], "'verfy' (Did you mean verify?). See npx group-counter --help."],
  [['verify', ...URL, '--bogus'], "unknown option '--bogus'. See npx group-counter verify --help."],
  [['check', '--layer', 'nope'], 'limit. See npx group-counter check --help.'],
  [['verify', ...URL, '--cases', '-1'], 'Give an integer of at least 0.'],
  [['verify', ...URL, '--seed', 'abc'], 'Give an integer of at least 0, or random.'],
  [['verify', ...URL, '--only', 'nope'], 'All are named by: npx group-counter list\n'],
  [['list', '--skip', 'nope'], 'All are named by: npx group-counter list\n'],
  [['list', '--client', '--only', 'nope'], 'All are named by: npx group-counter list --client\n'],
  [['check-client', '--only', 'nope', '--', 'true'], 'All are named by: npx group-counter list --client\n'],
  [['compare-pact', '--allow-not-run', 'nope', 'pact.json'], 'All are named by: npx group-counter list --pact\n'],
  [['diff', 'old.yaml', '--accept', 'README.md'], 'Failed to read --accept README.md: it is not JSON ('],
  [['diff', '--skip', 'nope', 'old.yaml'], 'All are named by: npx group-counter list --diff\n'],
];

describe('wrong usage', () => {
  it.each(HINTS)('%j says where to look', async (argv, says) => {
    const { code, stderr } = await cli(argv, { calledAs: 'npx group-counter' });
    expect(stderr).toContain(says);
    expect(code).toBe(2);
  });

  it.each(WRONG)('%j exits 2 with one line that says what', async (argv, says) => {
    const { code, stdout, stderr } = await cli(argv);
    expect(stderr).toMatch(says);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/^Failed to /);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it.each([
    ['--usersig', 'eJwtzMEKgkAUheFXqVsBCDlCDWNAqzYVtq2Jq0XGO', /no --usersig\. Give --usersig-env NAME/],
    ['--secret-key', 'marked-key', /no --secret-key\. Give --secret-key-env NAME/],
  ])('suggests the variable to who gives %s, and does not repeat the value', async (option, value, says) => {
    for (const argv of [[option, value], [`${option}=${value}`]]) {
      const { code, stderr } = await cli(['verify', ...URL, ...argv]);
      expect(stderr).toMatch(says);
      expect(stderr).toMatch(/^Failed to [^\n]+\n$/);
      expect(stderr).not.toContain(value);
      expect(code).toBe(2);
    }
  });

  it('does not repeat a secret that was given in place of its variable', async () => {
    const secret = 'eJwtzMEKgkAUheFXqVsBCDlCDWNAqzYVtq2Jq0XGO*4aIvHuqZ-V0*8';
    const { code, stderr } = await cli(['verify', ...URL, '--usersig-env', secret]);
    expect(code).toBe(2);
    expect(stderr).not.toContain(secret);
  });
});
