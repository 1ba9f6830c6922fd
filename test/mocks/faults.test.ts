import { describe, expect, it } from 'vitest';
import { ask } from '../../contracts/scenarios/build-scenario.ts';
import { FAULTS, type FaultName } from '../../mocks/fixtures/index.ts';
import { createVerifiedService, type Service } from '../../mocks/server.ts';
import { handlerDoor } from './doors.ts';
import { httpText, talk } from './raw.ts';
import { runServer } from './running.ts';
import { requestOf } from './service-request.ts';

const answered = (Object.keys(FAULTS) as FaultName[]).filter((name) => typeof FAULTS[name].reply !== 'string');

/** Calls the test group of a fault and waits for the end of the connection. */
async function overHttp(fault: FaultName) {
  const server = await runServer();
  const { pathname, search } = new URL(requestOf(ask(`gck.${fault}`)).url);
  const request = httpText(`${pathname}${search}`, JSON.stringify({ GroupId: `gck.${fault}` }));
  return { server, ...(await talk(server.url, (socket) => socket.write(request))) };
}

describe('a fault', () => {
  it.each(answered)('%s comes through both doors as it is written down', async (fault) => {
    const { reply } = FAULTS[fault];
    const { bytes, text } = await overHttp(fault);
    const { response } = await handlerDoor().send(ask(`gck.${fault}`));
    if (typeof reply === 'string') throw new Error(`${fault} has no answer.`);

    expect(text).toMatch(
      new RegExp(`^HTTP/1.1 ${reply.status} [\\s\\S]*content-type: ${reply.headers['content-type']}`),
    );
    expect(bytes.subarray(bytes.indexOf('\r\n\r\n') + 4)).toEqual(Buffer.from(reply.body));
    expect(response).toMatchObject({ status: reply.status, body: Buffer.from(reply.body).toString() });
  });

  it('fault-close ends the connection without a byte', async () => {
    const { text, server } = await overHttp('fault-close');
    expect(text).toBe('');
    expect((await handlerDoor().send(ask('gck.fault-close'))).trouble?.kind).toBe('closed');
    expect(server.journal().exchanges).toMatchObject([{ trouble: { kind: 'closed' } }]);
  });

  it('fault-reset resets the connection', async () => {
    const server = await runServer();
    const { url, method } = requestOf(ask('gck.fault-reset'), server.url);
    const failed = await fetch(url, { method, body: '{"GroupId":"gck.fault-reset"}' }).catch(
      (error: Error) => error.cause,
    );
    expect(failed).toMatchObject({ code: 'ECONNRESET' });
    expect((await handlerDoor().send(ask('gck.fault-reset'))).trouble?.kind).toBe('closed');
  });

  it('fault-truncated ends the connection in the middle of the body', async () => {
    const { text } = await overHttp('fault-truncated');
    expect(text).toMatch(/content-length: 100\r\n[\s\S]*\r\n\r\n\{"ActionStatus"/);
    expect(text.split('\r\n\r\n')[1]?.length).toBeLessThan(100);
    expect((await handlerDoor().send(ask('gck.fault-truncated'))).trouble?.kind).toBe('closed');
  });

  it('fault-hang leaves the connection open without an answer', async () => {
    const right = createVerifiedService();
    const handled = Promise.withResolvers<void>();
    const handle: Service['handle'] = (request, now) => {
      handled.resolve();
      return right.handle(request, now);
    };
    const server = await runServer({ service: { ...right, handle } });
    const { url, method } = requestOf(ask('gck.fault-hang'), server.url);
    const patience = new AbortController();
    const answer = fetch(url, { method, body: '{"GroupId":"gck.fault-hang"}', signal: patience.signal });

    await handled.promise;
    expect((await fetch(`${server.url}/__group-counter/health`)).status).toBe(200);
    expect(server.journal().exchanges).toMatchObject([{ trouble: { kind: 'timeout' } }]);
    patience.abort();
    await expect(answer).rejects.toThrow('aborted');
  });
});
