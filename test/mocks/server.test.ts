import { once } from 'node:events';
import { request as httpsRequest } from 'node:https';
import { text as readText } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ask } from '../../contracts/scenarios/build-scenario.ts';
import { createVerifiedService, type ServerOptions, startServer } from '../../mocks/server.ts';
import { httpText, talk } from './raw.ts';
import { runServer } from './running.ts';
import { selfSigned } from './self-signed.ts';
import { requestOf } from './service-request.ts';

const BODY = '{"GroupId":"gck.ok"}';

async function call(options: ServerOptions, groupId = 'gck.ok'): Promise<Response> {
  const server = await runServer(options);
  const { url, method } = requestOf(ask(groupId), server.url);
  return fetch(url, { method, body: JSON.stringify({ GroupId: groupId }) });
}

const pathOf = (url: string) => url.slice(url.indexOf('/v4'));

describe('the server', () => {
  it('listens on 127.0.0.1 and a free port unless told otherwise, and says where and for whom', async () => {
    const server = await runServer({ sdkappid: 5, administrators: ['chief', 'deputy'], secretKey: 'key of five' });
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(server.statesUrl).toBe(`${server.url}/__group-counter/states`);
    expect(server.account).toEqual({ sdkappid: 5, identifier: 'chief', secretKey: 'key of five' });
  });

  it('says which port it cannot have', async () => {
    const { port } = new URL((await runServer()).url);
    await expect(startServer({ port: Number(port) })).rejects.toThrow(`Failed to listen on 127.0.0.1:${port}: `);
  });

  it('speaks HTTPS with a certificate', async () => {
    const tls = selfSigned();
    const server = await runServer({ tls });
    const { url } = requestOf(ask('gck.ok'), server.url);
    const request = httpsRequest(url, { method: 'POST', ca: tls.cert, agent: false }).end(BODY);
    const [response] = await once(request, 'response');
    expect(server.url).toMatch(/^https:/);
    expect(await readText(response)).toContain('"OK"');
  });

  it('compresses an answer when it is asked to and told to, and only then', async () => {
    const server = await runServer({ unknowns: { compression: 'when-asked' } });
    const target = pathOf(requestOf(ask('gck.ok')).url);
    const ask2 = (head: string) => talk(server.url, (socket) => socket.write(httpText(target, BODY, head)));
    expect((await ask2('')).text).toContain('"OK"');
    expect((await ask2('accept-encoding: br\r\n')).text).toContain('"OK"');
    for (const refused of ['gzip;q=0', 'gzip; q=0.000, identity', 'br, GZIP ;Q=0'])
      expect((await ask2(`accept-encoding: ${refused}\r\n`)).text, refused).toContain('"OK"');
    expect((await ask2('accept-encoding: br;q=0, gzip;q=0.5\r\n')).text).toContain('content-encoding: gzip');
    const { text, bytes } = await ask2('accept-encoding: br, gzip\r\n');
    expect(text).toContain('content-encoding: gzip');
    expect(gunzipSync(bytes.subarray(bytes.indexOf('\r\n\r\n') + 4)).toString()).toContain('"OK"');
  });

  it('ends calls that hang when it is closed', async () => {
    const server = await startServer();
    const target = pathOf(requestOf(ask('gck.fault-hang')).url);
    const arrived = Promise.withResolvers<void>();
    const hanging = talk(server.url, (socket) =>
      socket.write(httpText(target, '{"GroupId":"gck.fault-hang"}'), () => arrived.resolve()),
    );
    await arrived.promise;
    await server.close();
    expect((await hanging).text).toBe('');
  });

  it('forgets journal, states and counted calls on reset', async () => {
    const moment = Date.now();
    const server = await runServer({ callsPerSecond: 1, now: () => moment });
    const { url, method } = requestOf(ask('gck.ok'), server.url);
    const codes = async () =>
      ((await (await fetch(url, { method, body: BODY })).json()) as { ErrorCode: number }).ErrorCode;
    expect([await codes(), await codes()]).toEqual([0, 60007]);
    await fetch(`${server.url}/__group-counter/reset`, { method: 'POST' });
    expect([await codes(), server.journal().totals.arrivals]).toEqual([0, 1]);
  });
});

describe('a provider that is wrong on purpose', () => {
  it('answers what another service says', async () => {
    const right = createVerifiedService();
    const service = { ...right, handle: () => ({ status: 200, headers: {}, body: 'moo' }) };
    expect(await (await call({ service })).text()).toBe('moo');
  });

  it('answers what `alter` makes of the right answer, also later, and journals that', async () => {
    const server = await runServer({
      alter: async (reply, { method }) => ({ status: 201, headers: { 'x-method': method }, body: `[${reply.body}]` }),
    });
    const { url, method } = requestOf(ask('gck.ok'), server.url);
    const answer = await fetch(url, { method, body: BODY });
    expect([answer.status, answer.headers.get('x-method')]).toEqual([201, 'POST']);
    expect(await answer.json()).toMatchObject([{ ActionStatus: 'OK' }]);
    expect(server.journal()).toMatchObject({ totals: { other: 1 }, exchanges: [{ response: { status: 201 } }] });
  });

  it.each(['close', 'truncated'] as const)('breaks off where `alter` says %s', async (how) => {
    const answer = call({ alter: () => how }).then((response) => response.text());
    await expect(answer).rejects.toThrow();
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('broken');
      },
    ],
    ['rejects', () => Promise.reject(new Error('broken'))],
    ['makes no HTTP', () => ({ status: 200, headers: { 'x y': 'z' }, body: '' })],
  ] satisfies [string, ServerOptions['alter'] & object][])('survives one that %s', async (_how, alter) => {
    const answer = await call({ alter });
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain('The mock broke: ');
  });
});

describe('the calls of the kit itself', () => {
  it.each([
    ['GET', 'health', 200],
    ['GET', 'journal', 200],
    ['GET', 'groups', 200],
    ['POST', 'reset', 200],
    ['POST', 'health', 405],
    ['GET', 'states', 405],
    ['GET', '', 404],
    ['GET', 'toString', 404],
    ['GET', 'journal/x', 404],
  ])('%s %s is answered with %i', async (method, name, status) => {
    const server = await runServer();
    const answer = await fetch(`${server.url}/__group-counter/${name}`, { method });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/json']);
    expect(await answer.json()).toEqual(expect.any(Object));
    expect(server.journal().totals.arrivals).toBe(0);
  });

  it('list the test groups and the groups that states made, values exact', async () => {
    const server = await runServer();
    const params = '{"GroupId":"g","GroupCounter":[{"Key":"k","Value":9007199254740993}]}';
    await fetch(server.statesUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"state":"a group with counters","params":${params}}`,
    });
    expect(await (await fetch(`${server.url}/__group-counter/groups`)).json()).toMatchObject({
      testGroups: expect.arrayContaining([expect.objectContaining({ GroupId: 'gck.ok' })]),
      groups: [{ GroupId: 'g', existence: 'present', GroupCounter: [{ Key: 'k', Value: '9007199254740993' }] }],
    });
  });
});
