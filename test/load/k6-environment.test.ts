import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RunProgram } from '../../contracts/process/run-program.ts';
import { k6Authorities } from '../../load/engine/k6-authorities.ts';
import { buildK6Once } from '../../load/engine/k6-build-once.ts';
import { k6Environment } from '../../load/engine/k6-process.ts';
import { temporaryFolder } from '../temporary.ts';

const NEEDED = {
  PATH: '/usr/bin',
  HOME: '/home/me',
  TMPDIR: '/tmp',
  https_proxy: 'http://proxy',
  SSL_CERT_FILE: '/ca',
};

/** What others keep in an environment. Each is marked. */
const OF_OTHERS = Object.fromEntries(
  [
    'GITHUB_TOKEN',
    'GROUP_COUNTER_SECRET_KEY',
    'GROUP_COUNTER_USERSIG',
    'PACT_BROKER_TOKEN',
    'AWS_SECRET_ACCESS_KEY',
    'NPM_TOKEN',
    'MY_OWN_PATH_TO_SECRETS',
    'K6_CLOUD_TOKEN',
    'K6_VUS',
    'K6_DURATION',
    'GOAUTH',
  ].map((name) => [name, `marked-${name}`]),
);

describe('a program that we start', () => {
  it('k6 gets what it needs and our own variables, and no secret of others', () => {
    const dashboard = { K6_WEB_DASHBOARD: 'true', K6_WEB_DASHBOARD_EXPORT: 'report.html' };
    const ours = { GROUP_COUNTER_USERSIG: 'the right one' };
    const { https_proxy: _, ...needed } = NEEDED;
    expect(k6Environment({ ...NEEDED, ...OF_OTHERS, ...dashboard }, ours)).toEqual({
      ...needed,
      ...dashboard,
      K6_NO_USAGE_REPORT: 'true',
      K6_AUTO_EXTENSION_RESOLUTION: 'false',
      ...ours,
    });
  });

  it('k6 trusts whom Node is told to trust, beside whom it is told to trust itself', () => {
    const folder = temporaryFolder({ extra: 'one', own: 'two' });
    const [extra, own] = [`${folder}/extra`, `${folder}/own`];
    const trusted = (env: Record<string, string>) => {
      const { file, remove } = k6Authorities(env);
      const text = file && readFileSync(file, 'utf8');
      remove();
      return { file, text };
    };
    expect(trusted({})).toEqual({});
    expect(trusted({ NODE_EXTRA_CA_CERTS: extra, SSL_CERT_FILE: '' })).toEqual({ file: extra, text: 'one' });
    expect(trusted({ SSL_CERT_FILE: own })).toEqual({ file: own, text: 'two' });
    expect(trusted({ SSL_CERT_FILE: own, NODE_EXTRA_CA_CERTS: own })).toEqual({ file: own, text: 'two' });
    const both = trusted({ NODE_EXTRA_CA_CERTS: extra, SSL_CERT_FILE: own });
    expect(both.text).toBe('two\none');
    expect(existsSync(both.file ?? '')).toBe(false);
    expect(trusted({ NODE_EXTRA_CA_CERTS: '/no/such/file', SSL_CERT_FILE: own }).text).toBe('two\n');
    expect(k6Environment({ SSL_CERT_FILE: own }, {}, { authorities: '/both' })).toMatchObject({
      SSL_CERT_FILE: '/both',
    });
  });

  it('k6 goes by the road that was found for the provider, and by no other', () => {
    const proxies = { https_proxy: 'http://a', HTTP_PROXY: 'http://b', NO_PROXY: '*', all_proxy: 'socks5://c' };
    expect(k6Environment(proxies, {})).toEqual(k6Environment({}, {}));
    const url = 'http://user:pass@proxy.test:3128/';
    expect(k6Environment(proxies, {}, { proxy: { url } })).toEqual({
      ...k6Environment({}, {}),
      HTTP_PROXY: url,
      HTTPS_PROXY: url,
    });
  });

  it('Go gets what it needs and its own variables, and no secret of others', async () => {
    const seen: Record<string, string | undefined>[] = [];
    const exec: RunProgram = async (command, _, { env }) => {
      seen.push({ ...env });
      return command === 'go' ? { status: 'ended', code: 1, output: 'no' } : { status: 'absent', output: '' };
    };
    const env = { ...NEEDED, ...OF_OTHERS, GOPROXY: 'https://modules', XDG_CACHE_HOME: temporaryFolder() };
    await buildK6Once({ env, exec, progress: () => {} });
    expect(seen.length).toBe(3);
    expect(seen.at(-1)).toMatchObject({ ...NEEDED, GOPROXY: 'https://modules' });
    expect(JSON.stringify(seen)).not.toContain('marked');
  });
});
