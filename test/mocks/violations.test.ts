import { describe, expect, it } from 'vitest';
import { ask } from '../../contracts/scenarios/build.ts';
import type { Call } from '../../contracts/scenarios/index.ts';
import type { Violation } from '../../mocks/journal/journal.ts';
import { runServer } from './running.ts';
import { requestOf } from './service-request.ts';

async function violationsOf(call: Call): Promise<readonly Violation[]> {
  const server = await runServer();
  const { url, method, headers, body } = requestOf(call, server.url);
  await fetch(url, { method, headers, body: body as string });
  return server.journal().violations;
}

describe('the journal', () => {
  it.each([
    ['nothing', ask('gck.ok'), []],
    ['the method', ask('gck.ok', undefined, { method: 'PUT' }), ['request.method method']],
    ['an absent parameter', ask('gck.ok', undefined, { query: { random: null } }), ['request.parameter query random']],
    [
      'a repeated parameter',
      ask('gck.ok', undefined, { query: { contenttype: ['json', 'json'] } }),
      ['request.parameter query contenttype'],
    ],
    [
      'a repeated UserSig',
      ask('gck.ok', undefined, { query: { usersig: ['a', 'b'] } }),
      ['request.parameter query usersig'],
    ],
    [
      'a malformed parameter',
      ask('gck.ok', undefined, { query: { sdkappid: '1e9' } }),
      ['request.parameter query sdkappid'],
    ],
    ['the credential', ask('gck.ok', undefined, { credential: 'expired' }), ['request.credential query usersig']],
    ['the absent credential', ask('gck.ok', undefined, { credential: 'absent' }), ['request.credential query usersig']],
    [
      'the body',
      { body: { json: { GroupId: 'gck.ok', GroupCounterKeys: 'like' } } },
      ['request.schema /GroupCounterKeys'],
    ],
    ['the body as a whole', { body: { text: '{' } }, ['request.schema ']],
    [
      'two things',
      { body: { json: {} }, query: { random: 'x' } },
      ['request.parameter query random', 'request.schema '],
    ],
  ] satisfies [string, Call, string[]][])('notes as broken: %s', async (_title, call, expected) => {
    expect((await violationsOf(call)).map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
  });

  it('says what is wrong with a parameter', async () => {
    const query = { sdkappid: '1e9', random: null, contenttype: ['json', 'xml'] };
    const messages = (await violationsOf(ask('gck.ok', undefined, { query }))).map(({ message }) => message);
    expect(messages.sort()).toEqual([
      'The parameter contenttype is repeated.',
      'The parameter random is absent.',
      'The parameter sdkappid is malformed.',
    ]);
  });

  it('notes a wrong path', async () => {
    const server = await runServer();
    await fetch(`${server.url}/v4/openim/sendmsg`, { method: 'POST', body: '{}' });
    expect(server.journal().violations).toMatchObject([{ code: 'request.path', actual: '/v4/openim/sendmsg' }]);
  });

  it('notes what is broken also where the mock lets it pass', async () => {
    const server = await runServer({ unknowns: { 'random-absent-accepted': 'accepted' } });
    const { url, method, body } = requestOf(ask('gck.ok', undefined, { query: { random: null } }), server.url);
    await fetch(url, { method, body: body as string });
    expect(server.journal()).toMatchObject({ totals: { accepted: 1, violations: 1 } });
  });
});
