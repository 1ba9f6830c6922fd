import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { RunningServer, ServerOptions } from '../../mocks/server.ts';
import { runServer } from './running.ts';

type Seen = { status: number | undefined; text: string; headers: Record<string, unknown> };
const JSON_TYPE = { 'content-type': 'application/json' };

/** Asks for the state of nothing, which is answered with a signature; `fetch` would not send just any Host. */
function ask({ port }: URL, headers: Record<string, string>, path = 'states', method = 'POST'): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: `/__group-counter/${path}`, method, headers };
    const call = request(options, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += String(chunk)));
      response.on('end', () => resolve({ status: response.statusCode, text, headers: response.headers }));
    });
    call.on('error', reject).end(method === 'POST' ? '{}' : undefined);
  });
}

const at = ({ url }: RunningServer) => new URL(url);

describe('the control endpoints', () => {
  it.each(['localhost', 'LocalHost:1', '127.0.0.1', '127.9.8.7:80', '[::1]', '[::1]:4010'])(
    'answer the Host %s',
    async (host) => {
      const { status, text, headers } = await ask(at(await runServer()), { host, ...JSON_TYPE });
      expect([status, text.includes('UserSig')]).toEqual([200, true]);
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    },
  );

  it.each([
    'evil.example',
    'evil.example:4010',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '127.0.0.1@evil.example',
    '127.1',
    '0.0.0.0',
    '[::2]',
  ])('refuse the Host "%s", for every path', async (host) => {
    const url = at(await runServer());
    const refused = await ask(url, { host, ...JSON_TYPE });
    expect(refused.status).toBe(403);
    expect(refused.text).not.toContain('UserSig');
    expect(JSON.parse(refused.text)).toEqual({ error: expect.stringContaining('--allow-host NAME') });
    for (const path of ['journal', 'groups', 'health', 'nothing']) {
      expect((await ask(url, { host }, path, 'GET')).status).toBe(403);
    }
  });

  it.each<[ServerOptions, string, number]>([
    [{ allowedHosts: ['Mock', 'other'] }, 'mock:4010', 200],
    [{ allowedHosts: ['[fe80::1]'] }, '[FE80::1]:80', 200],
    [{ host: '0.0.0.0' }, '0.0.0.0', 403],
    [{ host: '0.0.0.0', allowedHosts: ['mock'] }, 'mock', 200],
    [{ allowedHosts: ['mock'] }, 'mock.evil.example', 403],
  ])('with %o answer the Host %s with %i', async (options, host, status) => {
    expect((await ask(at(await runServer(options)), { host, ...JSON_TYPE })).status).toBe(status);
  });

  it.each([
    ['http://provider.test:80/x', 'Give provider.test alone, without scheme'],
    ['provider.test:8080', 'Give provider.test alone'],
    ['[fe80::1]:80', 'Give [fe80::1] alone'],
    ['*', 'Give a name or an address, such as mock'],
    ['*.test', 'Give a name or an address'],
    ['', 'Give a name or an address'],
    ['a b', 'Give a name or an address'],
  ])('are not set up with "%s", which no Host would ever match', async (name, instead) => {
    const started = runServer({ allowedHosts: [name] });
    await expect(started).rejects.toThrow(`Failed to set up the mock: "${name}" is no host that --allow-host`);
    await expect(started).rejects.toThrow(instead);
  });

  it.each(['null', 'http://evil.example', 'http://127.0.0.1:1', 'http://127.0.0.1', 'file://127.0.0.1', 'rubbish'])(
    'refuse a page of the Origin %s',
    async (origin) => {
      const refused = await ask(at(await runServer()), { origin, ...JSON_TYPE });
      expect([refused.status, refused.text.includes('UserSig')]).toEqual([403, false]);
      expect(JSON.parse(refused.text)).toEqual({ error: expect.stringContaining('Call from a program') });
    },
  );

  it('answer a page of their own', async () => {
    const url = at(await runServer());
    expect((await ask(url, { origin: url.origin, ...JSON_TYPE })).status).toBe(200);
  });

  it.each(['', 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'text/plain;application/json'])(
    'refuse a body of the type "%s"',
    async (type) => {
      const refused = await ask(at(await runServer()), type === '' ? {} : { 'content-type': type });
      expect([refused.status, refused.text.includes('UserSig')]).toEqual([415, false]);
      expect(JSON.parse(refused.text)).toEqual({ error: expect.stringContaining('Content-Type: application/json') });
    },
  );

  it('take parameters and other letters in the type', async () => {
    const type = { 'content-type': 'Application/JSON ; charset=utf-8' };
    expect((await ask(at(await runServer()), type)).status).toBe(200);
  });
});
