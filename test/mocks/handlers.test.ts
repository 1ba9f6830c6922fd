import { setupServer } from 'msw/node';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ask, group } from '../../contracts/scenarios/build-scenario.ts';
import { createGroupCounterMock, groupCounterHandlers, type HandlerOptions } from '../../mocks/handlers.ts';
import { SAMPLE_ACCOUNT } from '../../mocks/options.ts';
import { HOSTS } from '../../openapi/index.ts';
import { handlerDoor, play } from './doors.ts';
import { requestOf } from './service-request.ts';

/** Intercepts the requests of this process until the test is over. */
function intercept(options: HandlerOptions = {}) {
  const mock = createGroupCounterMock(options);
  const server = setupServer(...mock.handlers);
  server.listen({ onUnhandledFrame: 'error' });
  onTestFinished(() => server.close());
  return mock;
}

async function call(groupId: string, baseUrl: string = HOSTS[0].url, usersig?: string): Promise<unknown> {
  const scenario = ask(groupId, undefined, usersig === undefined ? {} : { query: { usersig } });
  const { url, method, headers } = requestOf(scenario, baseUrl);
  return (await fetch(url, { method, headers, body: JSON.stringify({ GroupId: groupId }) })).json();
}

describe('the MSW handlers', () => {
  it.each([...HOSTS.map(({ url }) => url), 'http://127.0.0.1:8080/a/gateway'])('answer at %s', async (host) => {
    intercept();
    expect(await call('gck.ok', host)).toMatchObject({ ActionStatus: 'OK' });
  });

  it('are one handler, which sees every method', async () => {
    intercept();
    const { url } = requestOf(ask('gck.ok'));
    expect(groupCounterHandlers()).toHaveLength(1);
    expect(await (await fetch(url)).json()).toMatchObject({ ErrorCode: 60002 });
  });

  it.each([
    ['', 60025],
    ['not*a-UserSig_', 70003],
    [`eJ${'+'.repeat(80)}`, 70003],
    [`eJ${'x'.repeat(3000)}`, 70003],
    [`eJ${'x'.repeat(80)}`, 0],
  ])('look at presence and shape of a UserSig only, where they are strict: "%.20s"', async (usersig, code) => {
    intercept({ strict: true });
    expect(await call('gck.ok', undefined, usersig)).toMatchObject({ ErrorCode: code });
  });

  it('verify a UserSig by what is handed to them', async () => {
    const seen: unknown[] = [];
    intercept({
      now: () => 5000,
      checkUserSig: (_usersig, sdkappid, identifier, nowSeconds) => {
        seen.push(sdkappid, identifier, nowSeconds);
        return 'usersig-expired';
      },
    });
    expect(await call('gck.ok')).toMatchObject({ ErrorCode: 70001 });
    expect(seen).toEqual([SAMPLE_ACCOUNT.sdkappid, SAMPLE_ACCOUNT.identifier, 5]);
  });

  it('follow the states that are set in the same process, until they are reset', async () => {
    const mock = intercept();
    const params = { GroupId: 'mine', GroupCounter: [{ Key: 'k', Value: '9223372036854775807' }] };
    mock.setState({ state: 'a group with counters', action: 'setup', params });
    expect(await call('mine')).toMatchObject({ GroupCounter: [{ Key: 'k' }] });
    mock.reset();
    expect(await call('mine')).toMatchObject({ ErrorCode: 10010 });
  });

  it('hold the limit, and forget what was counted on reset', async () => {
    const mock = intercept({ callsPerSecond: 1, now: () => 1000 });
    await call('gck.ok');
    expect(await call('gck.ok')).toMatchObject({ ErrorCode: 60007 });
    mock.reset();
    expect(await call('gck.ok')).toMatchObject({ ErrorCode: 0 });
  });

  it.each(['gck.fault-close', 'gck.fault-truncated'])('end a call of %s as a network error', async (groupId) => {
    intercept();
    await expect(call(groupId)).rejects.toThrow('fetch failed');
  });

  it('write int64 exactly', async () => {
    const counters = [{ Key: 'k', Value: '-9223372036854775808' }];
    const { response } = await play(handlerDoor(), { given: [group('g', counters)], call: ask('g') });
    expect(response?.body).toContain('[{"Key":"k","Value":-9223372036854775808}]');
  });
});
