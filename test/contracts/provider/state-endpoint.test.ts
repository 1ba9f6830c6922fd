import { describe, expect, it } from 'vitest';
import { stateEndpoint } from '../../../contracts/provider/state-endpoint.ts';
import type { GivenState } from '../../../contracts/scenarios/states.ts';
import { nothingListens, serve } from '../../serve.ts';

const ACCOUNT = { sdkappid: 1400000000, identifier: 'administrator' };
const NO_GROUP: GivenState = { state: 'no group', params: { GroupId: 'g' } };

function setup(status: number, body: string) {
  return serve(
    (_request, response) => response.writeHead(status).end(body),
    (url) => stateEndpoint(url).setup(NO_GROUP, ACCOUNT),
  );
}

describe('the state endpoint', () => {
  it.each(['', 'done', '[]', '{}'])('has made the state with 2xx and %j', async (body) => {
    expect(await setup(204 - (body ? 4 : 0), body)).toEqual({ kind: 'made', account: {} });
  });

  it('may issue credentials', async () => {
    const body = JSON.stringify({ UserSig: 'signed', SDKAppID: 7, Identifier: 'admin' });
    expect(await setup(200, body)).toEqual({
      kind: 'made',
      account: { usersig: 'signed', sdkappid: 7, identifier: 'admin' },
    });
  });

  it('cannot make the state with 4xx, in its own words', async () => {
    expect(await setup(422, 'no such thing here')).toMatchObject({
      kind: 'impossible',
      reason: expect.stringContaining('no such thing here'),
    });
  });

  it.each([302, 500])('is broken with %i', async (status) => {
    expect(await setup(status, '')).toMatchObject({ kind: 'broken' });
  });

  it('is broken where nothing listens', async () => {
    const outcome = await stateEndpoint(await nothingListens()).setup(NO_GROUP, ACCOUNT);
    expect(outcome).toMatchObject({ kind: 'broken', reason: expect.stringMatching(/correct --states-url/) });
  });

  it('is broken when it does not answer in time', async () => {
    const outcome = await serve(
      () => {},
      (url) => stateEndpoint(url, 100).setup(NO_GROUP, ACCOUNT),
    );
    expect(outcome).toMatchObject({ kind: 'broken' });
  });

  it('is told the app where the state holds for the whole of it', async () => {
    const bodies: unknown[] = [];
    await serve(
      async (request, response) => {
        bodies.push(JSON.parse(Buffer.concat(await request.toArray()).toString()));
        response.end();
      },
      async (url) => {
        await stateEndpoint(url).setup({ state: 'an exhausted call limit', params: {} }, ACCOUNT);
        await stateEndpoint(url).teardown(NO_GROUP, ACCOUNT);
        await stateEndpoint(url).enter();
      },
    );
    expect(bodies).toEqual([
      { state: 'an exhausted call limit', params: { SDKAppID: 1400000000 }, action: 'setup' },
      { state: 'no group', params: { GroupId: 'g' }, action: 'teardown' },
      { state: '', params: {}, action: 'setup' },
    ]);
  });
});
