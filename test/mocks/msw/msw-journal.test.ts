import { describe, expect, it } from 'vitest';
import { makeCredentials } from '../../../contracts/account/make-credentials.ts';
import { createGroupCounterMock, handlers } from '../../../mocks/handlers.ts';
import { createHandlerJournal } from '../../../mocks/msw/msw-journal.ts';
import { SAMPLE_ACCOUNT } from '../../../mocks/options.ts';
import { goodRequest } from '../service-request.ts';
import { ask, intercept, OF_AN_APP, send } from './intercept.ts';

describe('the journal of the handlers', () => {
  it('has what was sent, in the order it came', async () => {
    const mock = handlers('missing-group');
    intercept(mock);
    await send({ GroupId: 'shop', GroupCounterKeys: ['like'] });
    await send('{"GroupId":');
    expect(mock.sent()).toEqual([{ GroupId: 'shop', GroupCounterKeys: ['like'] }, '{"GroupId":']);
  });

  it('has each exchange with its answer', async () => {
    const mock = handlers(['missing-group', 'network-error', { outcome: 'ok', delayMs: 1 }], { now: () => 5000 });
    intercept(mock);
    await send({ GroupId: 'shop' }, undefined, { headers: { 'x-request-id': '7' } });
    await expect(ask()).rejects.toThrow();
    await ask();
    const [refused, failed, accepted] = mock.journal().exchanges;
    expect(refused).toMatchObject({
      startedAt: 5000,
      request: { method: 'POST', body: '{"GroupId":"shop"}', headers: { 'x-request-id': '7' } },
      response: { status: 200, body: expect.stringContaining('10010') },
    });
    expect(refused?.request.url).toContain('https://adminapisgp.im.qcloud.com/v4/');
    expect(failed).toMatchObject({ trouble: { kind: 'closed' } });
    expect(accepted).toMatchObject({ durationMs: 1, response: { body: expect.stringContaining('"OK"') } });
  });

  it('has what the calls broke of the contract', async () => {
    const mock = createGroupCounterMock();
    intercept(mock.handlers);
    await send({ GroupId: 'gck.ok' });
    await send({ GroupId: 7 });
    await send({ GroupId: 'gck.ok' }, 'sdkappid=1&identifier=me&usersig=test&random=x&contenttype=json');
    expect(mock.journal().violations.map(({ code, path }) => [code, path])).toEqual([
      ['request.schema', '/GroupId'],
      ['request.parameter', 'query random'],
    ]);
  });

  it('is forgotten with everything else on reset', async () => {
    const mock = createGroupCounterMock();
    intercept(mock.handlers);
    await ask('gck.ok');
    expect(mock.sent()).toHaveLength(1);
    mock.reset();
    expect(mock.sent()).toEqual([]);
    expect(mock.journal()).toEqual({ exchanges: [], violations: [], hints: [] });
  });

  it('holds the latest thousand calls', () => {
    const journal = createHandlerJournal();
    const request = new Request('http://mock.test');
    for (let call = 0; call < 1002; call++) {
      const sent = { ...goodRequest('g'), body: new TextEncoder().encode(String(call)) };
      journal.record({ request, sent, reply: 'close', startedAt: call, durationMs: 0 });
    }
    expect(journal.bodies()).toHaveLength(1000);
    expect(journal.bodies()[0]).toBe(2);
  });

  it.each([
    ['as it is', (usersig: string) => usersig],
    ['percent-encoded', encodeURIComponent],
    ['in other words', (usersig: string) => `Bearer ${usersig}`],
  ])('shows no UserSig, wherever a client puts it %s', async (_how, form) => {
    const usersig = makeCredentials(SAMPLE_ACCOUNT, 'valid').usersig ?? '';
    const mock = createGroupCounterMock();
    intercept(mock.handlers);
    const query = OF_AN_APP.replace('=test', `=${usersig}`);
    await send({ GroupId: form(usersig), GroupCounterKeys: form(usersig) }, query, {
      headers: { 'x-auth': form(usersig) },
    });
    await send({ GroupId: 7, usersig: form(usersig) }, OF_AN_APP.replace('=test', '=my-own-secret'), {
      headers: { 'x-auth': 'my-own-secret' },
    });
    const shown = JSON.stringify(mock.journal());
    expect(shown).toContain('usersig=***');
    expect(shown).not.toContain(usersig.slice(0, 30));
    expect(shown).not.toContain('my-own-secret');
  });
});
