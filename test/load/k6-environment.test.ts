import { describe, expect, it } from 'vitest';
import type { RunProgram } from '../../contracts/process/run-program.ts';
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

  it('k6 trusts whom Node is told to trust, unless it is told otherwise', () => {
    const node = { NODE_EXTRA_CA_CERTS: '/extra.pem' };
    expect(k6Environment(node, {})).toMatchObject({ SSL_CERT_FILE: '/extra.pem' });
    expect(k6Environment({ ...node, SSL_CERT_FILE: '/own.pem' }, {})).toMatchObject({ SSL_CERT_FILE: '/own.pem' });
    expect(k6Environment({}, {})).not.toHaveProperty('SSL_CERT_FILE');
  });

  it('k6 goes by the road that was found for the provider, and by no other', () => {
    const proxies = { https_proxy: 'http://a', HTTP_PROXY: 'http://b', NO_PROXY: '*', all_proxy: 'socks5://c' };
    expect(k6Environment(proxies, {})).toEqual(k6Environment({}, {}));
    const url = 'http://user:pass@proxy.test:3128/';
    expect(k6Environment(proxies, {}, { url })).toEqual({
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
