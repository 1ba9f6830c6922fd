import { describe, expect, it } from 'vitest';
import { verifyPact } from '../../../contracts/pact/verify-pact.ts';
import { readAddress } from '../../../contracts/provider/address.ts';
import { verify } from '../../../contracts/verify/verify.ts';
import { checkLimit } from '../../../load/check-limit.ts';

describe('the address of a provider', () => {
  it.each([
    ['http://[::1]:8080/', 'http://[::1]:8080', '', { host: '::1', port: 8080 }],
    ['http://localhost/gw/', 'http://localhost/gw', '/gw', { host: 'localhost', port: 80 }],
    ['https://x.example/a/b//', 'https://x.example/a/b', '/a/b', { host: 'x.example', port: 443 }],
    ['HTTPS://X.example:443', 'https://x.example', '', { host: 'x.example', port: 443 }],
  ])('%s is taken apart once, without slashes at its end', (given, baseUrl, prefix, endpoint) => {
    const address = readAddress({ baseUrl: given });
    expect(address).toMatchObject({ baseUrl, prefix, endpoint });
    expect(address.origin + address.prefix).toBe(baseUrl);
    expect(address).not.toHaveProperty('statesUrl');
    expect(readAddress({ baseUrl: address.baseUrl })).toEqual(address);
  });

  it.each([
    ['http://127.0.0.1:80', true],
    ['http://127.3.2.1', true],
    ['http://localhost:3000/prefix', true],
    ['http://[::1]:80', true],
    ['https://console.tim.qq.com', false],
    ['http://localhost.example.com', false],
    ['http://127.0.0.1.example.com', false],
    ['http://0.0.0.0:80', false],
  ])('%s is this machine: %s', (baseUrl, isLoopback) => {
    expect(readAddress({ baseUrl })).toMatchObject({ isLoopback });
  });

  it('keeps the URL of the states as it is, its query and the slash at its end too', () => {
    const statesUrl = 'http://localhost/states/?token=1';
    expect(readAddress({ baseUrl: 'http://localhost', statesUrl })).toMatchObject({ statesUrl });
  });
});

const WRONG: [baseUrl: string, says: string][] = [
  [
    'http://x/gw/v4/group_open_http_svc/get_group_counter/',
    'it ends with /v4/group_open_http_svc/get_group_counter, the path of the operation, which is added to it. Give http://x/gw.',
  ],
  ['ftp://x.example', '"ftp://x.example" is no http or https URL. Give one such as http://127.0.0.1:8080.'],
  ['x.example:80', '"x.example:80" is no http or https URL. Give one such as http://127.0.0.1:8080.'],
  ['', '"" is no http or https URL. Give one such as http://127.0.0.1:8080.'],
  ['http://x/?a=b', 'only scheme, host, port and path are allowed, and it has a query (?). Leave that out.'],
  ['http://x/?', 'only scheme, host, port and path are allowed, and it has a query (?). Leave that out.'],
  ['http://x/#a', 'only scheme, host, port and path are allowed, and it has a fragment (#). Leave that out.'],
  [
    'http://me:telltale@x',
    'only scheme, host, port and path are allowed, and it has a user or a password. Leave that out.',
  ],
  ['ftp://me:telltale@x', 'the value is no http or https URL. Give one such as http://127.0.0.1:8080.'],
];

describe('a URL that cannot be used', () => {
  it.each(WRONG)('%s is refused in one sentence, wherever a run begins', async (baseUrl, says) => {
    const message = `Failed to read baseUrl: ${says}`;
    expect(() => readAddress({ baseUrl })).toThrow(message);
    expect(message).not.toContain('telltale');
    await expect(verify({ baseUrl })).rejects.toThrow(message);
    await expect(verifyPact({ target: { baseUrl, account: {} } })).rejects.toThrow(message);
    await expect(checkLimit({ baseUrl })).rejects.toThrow(message);
  });

  it('is told from the URL of the states', () => {
    expect(() => readAddress({ baseUrl: 'http://x', statesUrl: 'states' })).toThrow(
      'Failed to read statesUrl: "states"',
    );
    const names = { baseUrl: '--base-url', statesUrl: 'GROUP_COUNTER_STATES_URL' };
    expect(() => readAddress({ baseUrl: 'http://x', statesUrl: 'http://a:b@c' }, names)).toThrow(
      'Failed to read GROUP_COUNTER_STATES_URL: only scheme, host, port, path and query are allowed, and it has a user',
    );
  });
});
