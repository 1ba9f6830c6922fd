import { describe, expect, it } from 'vitest';
import { proxyFor } from '../../../../contracts/provider/road/proxy.ts';
import { proxySecrets } from '../../../../contracts/provider/road/proxy-secrets.ts';

const PROXY = 'http://proxy.test:3128';
const HTTPS = 'https://provider.example';

/** The rows follow what Go's own rule says of each (golang.org/x/net/http/httpproxy). */
const THROUGH: readonly [string, string, Record<string, string>, boolean][] = [
  ['https by HTTPS_PROXY', HTTPS, { HTTPS_PROXY: PROXY }, true],
  ['https not by HTTP_PROXY', HTTPS, { HTTP_PROXY: PROXY }, false],
  ['http by HTTP_PROXY', 'http://provider.example', { HTTP_PROXY: PROXY }, true],
  ['http not by HTTPS_PROXY', 'http://provider.example', { HTTPS_PROXY: PROXY }, false],
  ['small letters', HTTPS, { https_proxy: PROXY }, true],
  ['capitals first', HTTPS, { HTTPS_PROXY: PROXY, https_proxy: 'http://other.test' }, true],
  ['an empty value is none', HTTPS, { HTTPS_PROXY: '', https_proxy: PROXY }, true],
  ['ALL_PROXY is for others', HTTPS, { ALL_PROXY: PROXY }, false],
  ['localhost never', 'https://localhost:8443', { HTTPS_PROXY: PROXY }, false],
  ['127.0.0.0/8 never', 'https://127.9.9.9', { HTTPS_PROXY: PROXY }, false],
  ['::1 never', 'https://[::1]:8443', { HTTPS_PROXY: PROXY }, false],
  ['127.0.0.1 as IPv6 never', 'https://[::ffff:127.0.0.1]', { HTTPS_PROXY: PROXY }, false],
  ['0.0.0.0 like any other', 'https://0.0.0.0', { HTTPS_PROXY: PROXY }, true],
];

const OFF: readonly [string, string, boolean][] = [
  ['*', HTTPS, true],
  ['provider.example', HTTPS, true],
  ['PROVIDER.Example', HTTPS, true],
  ['example', HTTPS, true],
  ['.example', HTTPS, true],
  ['*.example', HTTPS, true],
  ['.provider.example', HTTPS, false],
  ['vider.example', HTTPS, false],
  ['pro*', HTTPS, false],
  ['provider.example:443', HTTPS, true],
  ['provider.example:8443', HTTPS, false],
  ['provider.example:8443', `${HTTPS}:8443`, true],
  [' other.test , provider.example ', HTTPS, true],
  ['other.test provider.example', HTTPS, false],
  ['10.0.0.0/8', 'https://10.1.2.3', true],
  ['10.0.0.0/8', 'https://11.1.2.3', false],
  ['10.1.2.3', 'https://10.1.2.3', true],
  ['10.1.2.3:443', 'https://10.1.2.3', true],
  ['10.1.2.3:80', 'https://10.1.2.3', false],
  ['fd00::/8', 'https://[fd12::1]', true],
  ['[fd12::1]:443', 'https://[fd12::1]', true],
  ['[fd12::1]:80', 'https://[fd12::1]', false],
  ['fd12::1', 'https://[fd12::1]', true],
  ['10.0.0.0/99', 'https://10.1.2.3', false],
  ['bücher.example', 'https://www.xn--bcher-kva.example', true],
  [',, ,:80', HTTPS, false],
];

describe('the proxy for a URL', () => {
  it.each(THROUGH)('%s', (_, url, env, through) => {
    expect(proxyFor(url, env)?.shown).toBe(through ? PROXY : undefined);
  });

  it.each(OFF)('NO_PROXY=%s for %s: %s', (list, url, off) => {
    for (const name of ['NO_PROXY', 'no_proxy'])
      expect(proxyFor(url, { HTTPS_PROXY: PROXY, [name]: list }) === undefined, name).toBe(off);
  });

  it('is read with its defaults, and shown without what opens it', () => {
    const url = 'https://user:p%40ss-word@proxy.test';
    const opened = Buffer.from('user:p@ss-word').toString('base64');
    expect(proxyFor(HTTPS, { HTTPS_PROXY: url })).toEqual({
      variable: 'HTTPS_PROXY',
      shown: 'https://proxy.test',
      endpoint: { host: 'proxy.test', port: 443 },
      secure: true,
      authorization: `Basic ${opened}`,
      url: `${url}/`,
    });
    expect(proxyFor(HTTPS, { https_proxy: 'proxy.test:3128' })).toMatchObject({
      shown: PROXY,
      variable: 'https_proxy',
    });
    expect(proxySecrets({ http_proxy: url })).toEqual(['p%40ss-word', 'p@ss-word', opened]);
  });

  it.each([
    ['socks5://user:hidden@proxy.test', 'socks5 is not spoken here'],
    ['http://user:hidden@', 'it is no URL'],
  ])('that cannot be used is refused without its value: %s', (value, why) => {
    const read = () => proxyFor(HTTPS, { HTTPS_PROXY: value });
    expect(read).toThrow(`Failed to read HTTPS_PROXY: ${why}. Give an http or https proxy`);
    expect(read).not.toThrow('hidden');
  });
});
