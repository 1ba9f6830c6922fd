import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createGroupCounterMock, groupCounterHandlers } from '../../../mocks/handlers.ts';
import { ask, intercept } from './intercept.ts';

const CALLERS = {
  'a made-up UserSig': 'sdkappid=1400000000&identifier=administrator&usersig=test&random=1&contenttype=json',
  'an app of its own': 'sdkappid=20090001&identifier=administrator&usersig=test&random=1&contenttype=json',
  'an administrator of its own': 'sdkappid=1400000000&identifier=backend&usersig=test&random=1&contenttype=json',
};

describe('the handlers', () => {
  it.each(Object.entries(CALLERS))('serve %s', async (_who, query) => {
    intercept(groupCounterHandlers());
    expect(await ask('gck.ok', query)).toMatchObject({ ActionStatus: 'OK' });
  });

  it.each(Object.entries(CALLERS))('refuse %s where they are strict', async (_who, query) => {
    intercept(groupCounterHandlers({ strict: true }));
    expect(await ask('gck.ok', query)).toMatchObject({ ActionStatus: 'FAIL' });
  });

  it.each([
    ['', 60012],
    ['sdkappid=app&identifier=me&usersig=test', 60025],
    ['sdkappid=1&identifier=me&usersig=&contenttype=json', 60025],
  ])('refuse what is no app, account or UserSig at all: "%s"', async (query, code) => {
    intercept(groupCounterHandlers());
    expect(await ask('gck.ok', query)).toMatchObject({ ErrorCode: code });
  });

  it('hold a caller to what the options name, and to nothing else', async () => {
    intercept(groupCounterHandlers({ sdkappid: 20090001 }));
    expect(await ask('gck.ok', CALLERS['an app of its own'])).toMatchObject({ ErrorCode: 0 });
    expect(await ask('gck.ok', CALLERS['a made-up UserSig'])).toMatchObject({ ErrorCode: 70020 });
  });

  it('hold an identifier to the administrators that are named', async () => {
    intercept(groupCounterHandlers({ administrators: ['backend'] }));
    expect(await ask('gck.ok', CALLERS['an administrator of its own'])).toMatchObject({ ErrorCode: 0 });
    expect(await ask('gck.ok', CALLERS['an app of its own'])).toMatchObject({ ErrorCode: 60010 });
  });

  it('keep the states of whoever calls', async () => {
    const mock = createGroupCounterMock();
    intercept(mock.handlers);
    mock.setState({ state: 'an exhausted call limit', params: { SDKAppID: 20090001 }, action: 'setup' });
    expect(await ask('gck.ok')).toMatchObject({ ErrorCode: 60007 });
  });
});

describe('a call for a test group that there is not', () => {
  function warnings(): unknown[][] {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    onTestFinished(() => warn.mockRestore());
    return warn.mock.calls;
  }

  it('is warned of with the nearest name, and refused as no group', async () => {
    const warned = warnings();
    intercept(groupCounterHandlers());
    expect(await ask('gck.fault-htp-502')).toMatchObject({ ErrorCode: 10010 });
    expect(warned.flat()).toEqual([expect.stringMatching(/"gck\.fault-htp-502".*"gck\.fault-http-502"/s)]);
  });

  it('ends in a network error where that is asked for', async () => {
    warnings();
    intercept(groupCounterHandlers({ onUnknownTestGroup: 'error' }));
    await expect(ask('gck.okay')).rejects.toThrow('fetch failed');
    expect(await ask('gck.ok')).toMatchObject({ ErrorCode: 0 });
  });

  it('is warned of for no group outside the prefix', async () => {
    const warned = warnings();
    intercept(groupCounterHandlers());
    await ask('gckok');
    await ask('gck.ok');
    expect(warned).toEqual([]);
  });
});
