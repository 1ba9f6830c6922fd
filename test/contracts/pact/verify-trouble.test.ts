import { describe, expect, it } from 'vitest';
import { nothingListens, serve } from '../../serve.ts';
import { ACCOUNT, simpleProvider } from './provider.ts';
import { sharedVerifier } from './shared-verifier.ts';
import { smallPact } from './small-pact.ts';

const verifyPact = sharedVerifier();

const at = (url: string) => ({ target: { baseUrl: url, account: ACCOUNT }, statesUrl: `${url}/states` });

describe('verification with Pact in trouble', () => {
  it.each([
    [400, 'couldNotRun', 'the state endpoint answered 400: no such state'],
    [500, 'errored', 'the state endpoint answered 500'],
  ])('asks a state endpoint that answers %s once per state and is then %s', async (stateStatus, outcome, reason) => {
    const { listener, calls, states } = simpleProvider({ stateStatus, stateAnswer: 'no such state' });
    const pactFiles = [smallPact(['all-counters', 'dismissed-group', 'malformed-group-id'])];
    const found = await serve(listener, (url) => verifyPact({ ...at(url), pactFiles }));
    expect(found).toMatchObject({ outcome, reason: expect.stringContaining(reason), interactions: 1 });
    expect(found.notRun.map(({ scenario }) => scenario).sort()).toEqual(['all-counters', 'dismissed-group']);
    expect(states.map(({ action }) => action)).toEqual(['setup', 'setup']);
    // What is judged all the same is the interaction that needs no state.
    expect(calls).toHaveLength(1);
  });

  it('has errored where nothing listens', async () => {
    const found = await verifyPact({ ...at(await nothingListens()), pactFiles: [smallPact(['malformed-group-id'])] });
    expect(found).toMatchObject({
      outcome: 'errored',
      reason: expect.stringContaining('ECONNREFUSED'),
      interactions: 0,
    });
  });

  it('has errored where Pact does not come to an end within the time limit', async () => {
    const pactFiles = [smallPact(['malformed-group-id'])];
    const found = await serve(
      () => {},
      (url) => verifyPact({ target: { baseUrl: url, account: ACCOUNT }, pactFiles, timeoutMs: 500 }),
    );
    expect(found).toMatchObject({ outcome: 'errored', reason: expect.stringContaining('within 500 ms') });
  });

  it('ends when it is interrupted, with a call under way, and takes its states down', async () => {
    const abort = new AbortController();
    const { listener, states } = simpleProvider();
    const found = await serve(
      (request, response) => (request.url === '/states' ? listener(request, response) : abort.abort()),
      (url) => verifyPact({ ...at(url), pactFiles: [smallPact(['no-permission'])], signal: abort.signal }),
    );
    expect(found).toMatchObject({ outcome: 'couldNotRun', reason: 'interrupted' });
    expect(states.map(({ state, action }) => `${action} ${state}`)).toEqual([
      'setup a group with counters',
      'setup no permission',
      'teardown no permission',
      'teardown a group with counters',
    ]);
  });

  it('keeps to the interactions that need no state where there is no state endpoint', async () => {
    const { listener, states } = simpleProvider({ answer: '{"ActionStatus":"FAIL","ErrorCode":10004,"ErrorInfo":""}' });
    const pactFiles = [smallPact(['all-counters', 'malformed-group-id', 'keys-string'])];
    const found = await serve(listener, (url) => verifyPact({ target: at(url).target, pactFiles }));
    expect(found).toMatchObject({
      outcome: 'couldNotRun',
      reason: expect.stringContaining('--states-url'),
      interactions: 1,
    });
    const left = found.notRun.map(({ scenario, because }) => [scenario, because]);
    expect(left).toEqual([
      ['all-counters', 'state'],
      ['keys-string', 'state'],
    ]);
    expect(states).toEqual([]);
  });

  it('judges nothing, and says so, where a pact has no interactions', async () => {
    const { target } = at(await nothingListens());
    expect(await verifyPact({ target, pactFiles: [smallPact([])] })).toMatchObject({
      outcome: 'couldNotRun',
      reason: expect.stringContaining('no HTTP interactions'),
    });
  });

  it('rejects a file that is no pact', async () => {
    const { target } = at(await nothingListens());
    await expect(verifyPact({ target, pactFiles: [import.meta.filename] })).rejects.toThrow('Failed to read the pact');
  });
});
