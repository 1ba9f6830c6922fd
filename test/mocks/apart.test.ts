import { describe, expect, it } from 'vitest';
import { ask } from '../../contracts/scenarios/build-scenario.ts';
import type { ServerOptions } from '../../mocks/server.ts';
import { OPERATION_PATH } from '../../openapi/index.ts';
import { handlerDoor, serverDoor } from './doors.ts';
import { runServer } from './running.ts';
import { requestOf } from './service-request.ts';

const CREATE = '/v4/group_open_http_svc/create_group';
const SAMPLE = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'X-Requested-With',
  'access-control-allow-methods': 'POST',
  connection: 'keep-alive',
};
const PREFLIGHT = { origin: 'http://page.test', 'access-control-request-method': 'POST' };

const DOORS = {
  server: async (options: ServerOptions = {}) => serverDoor(await runServer(options)),
  handlers: async (options: ServerOptions = {}) => handlerDoor(options),
};

describe.each(Object.entries(DOORS))('the %s', (_name, open) => {
  it.each([
    ['an answer', ask('gck.ok')],
    ['a refusal', ask('gck.10010')],
    ['a call without UserSig', ask('gck.ok', undefined, { credential: 'absent' })],
    ['a page of a gateway', ask('gck.fault-http-502')],
  ])('has the headers of the sample at %s', async (_title, call) => {
    const { response } = await (await open()).send(call);
    expect(response?.headers).toMatchObject(SAMPLE);
  });

  it('lets a page call that says its body is JSON', async () => {
    const call = ask('gck.ok', undefined, { method: 'OPTIONS', headers: PREFLIGHT });
    const { response } = await (await open()).send(call);
    expect([response?.status, response?.body]).toEqual([204, '']);
    expect(response?.headers).toMatchObject({
      ...SAMPLE,
      'access-control-allow-headers': 'X-Requested-With, Content-Type',
    });
  });

  it('refuses an OPTIONS that is no preflight', async () => {
    const { response } = await (await open()).send(ask('gck.ok', undefined, { method: 'OPTIONS' }));
    expect(response?.body).toContain('"ErrorCode":60002');
  });

  it('answers OK to other operations where it is told to, and to no slip of its own path', async () => {
    const door = await open({ otherOperations: 'ok' });
    const other = { path: CREATE, body: { json: { Type: 'Public', Name: 'g' } }, query: { usersig: null } };
    expect((await door.send(other)).response?.body).toBe('{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}');
    const slip = await door.send(ask('gck.ok', undefined, { path: `${OPERATION_PATH}s` }));
    expect(slip.response?.body ?? '').not.toContain('"OK"');
  });
});

describe('the journal', () => {
  const send = async (options: ServerOptions, init: RequestInit, path: string) => {
    const server = await runServer(options);
    const answer = await fetch(requestOf(ask('gck.ok'), server.url).url.replace(OPERATION_PATH, path), init);
    return { answer: await answer.text(), journal: server.journal() };
  };
  const APART = { arrivals: 0, accepted: 0, other: 0, refused: {}, violations: 0, hints: 0 };

  it.each(['refused', 'ok'] as const)('takes a call of another operation for right (%s)', async (otherOperations) => {
    const { answer, journal } = await send({ otherOperations }, { method: 'POST', body: '{}' }, CREATE);
    expect(JSON.parse(answer)).toMatchObject({ ErrorCode: otherOperations === 'ok' ? 0 : 60009 });
    if (otherOperations === 'refused') expect(answer).toContain('create_group is not served by this mock');
    expect(journal.totals).toEqual({ ...APART, otherOperations: 1, preflights: 0, unread: 0 });
    expect(journal.exchanges).toMatchObject([{ kind: 'other-operation', findings: [], hints: [] }]);
    expect(journal.seconds).toEqual([]);
  });

  it('takes a preflight for no call', async () => {
    const { journal } = await send({}, { method: 'OPTIONS', headers: PREFLIGHT }, OPERATION_PATH);
    expect(journal.totals).toEqual({ ...APART, otherOperations: 0, preflights: 1, unread: 0 });
    expect(journal.exchanges).toMatchObject([{ kind: 'preflight', findings: [], hints: [] }]);
  });

  it('takes a slip of the path for a violation', async () => {
    const { journal } = await send({ otherOperations: 'ok' }, { method: 'POST', body: '{}' }, `${OPERATION_PATH}s`);
    expect(journal.violations).toMatchObject([{ code: 'request.path' }, { code: 'request.schema' }]);
    expect(journal.totals).toMatchObject({ arrivals: 1, refused: { 60009: 1 }, otherOperations: 0 });
  });
});

it('an answer to one who does not keep the connection says so', async () => {
  const server = await runServer();
  const { url, body } = requestOf(ask('gck.ok'), server.url);
  const answer = await fetch(url, { method: 'POST', body: body as string, headers: { connection: 'close' } });
  expect(answer.headers.get('connection')).toBe('close');
});
