import { describe, expect, it } from 'vitest';
import { ask } from '../../contracts/scenarios/build-scenario.ts';
import type { RunningServer } from '../../mocks/server.ts';
import { createUserSigCheck } from '../../mocks/user-sig/check-user-sig.ts';
import { runServer } from './running.ts';
import { requestOf } from './service-request.ts';

const post = (server: RunningServer, body: string) =>
  fetch(server.statesUrl, { method: 'POST', body, headers: { 'content-type': 'application/json' } });

async function read(server: RunningServer, groupId: string): Promise<string> {
  const { url, method } = requestOf(ask(groupId), server.url);
  return (await fetch(url, { method, body: JSON.stringify({ GroupId: groupId }) })).text();
}

const group = (params: string, action = 'setup') =>
  `{"state":"a group with counters","action":"${action}","params":${params}}`;

describe('the state endpoint', () => {
  it('makes a group whose values are exact to the last digit, from literals and from strings', async () => {
    const server = await runServer();
    const counters =
      '[{"Key":"a","Value":9223372036854775807},{"Key":"b","Value":"-9223372036854775808"},{"Key":"c","Value":9007199254740993}]';
    expect((await post(server, group(`{"GroupId":"g","GroupCounter":${counters}}`))).status).toBe(200);
    expect(await read(server, 'g')).toContain(
      '[{"Key":"a","Value":9223372036854775807},{"Key":"b","Value":-9223372036854775808},{"Key":"c","Value":9007199254740993}]',
    );
  });

  it('answers a set-up with credentials that the mock accepts, and a teardown with none', async () => {
    const server = await runServer({ sdkappid: 77, secretKey: 'another key', administrators: ['chief', 'deputy'] });
    const params = '{"GroupId":"g","GroupCounter":[]}';
    const { UserSig, SDKAppID, Identifier } = (await (await post(server, group(params))).json()) as Record<
      string,
      string
    >;
    const cause = createUserSigCheck({ secretKey: 'another key' })(UserSig ?? '', 77, 'chief', Date.now() / 1000);
    expect([SDKAppID, Identifier, cause]).toEqual([77, 'chief', undefined]);
    expect(await (await post(server, group(params, 'teardown'))).json()).toEqual({});
  });

  it.each(['{"state":""}', '{"state":"","params":{},"action":"setup"}', '{}'])(
    'has nothing to do for %s',
    async (body) => {
      expect((await post(await runServer(), body)).status).toBe(200);
    },
  );

  it.each([
    ['', 'The body cannot be read as JSON'],
    ['{"state":', 'The body cannot be read as JSON'],
    [`${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'nested 10000 levels deep'],
    ['[]', 'The body is []. Give an object.'],
    ['{"state":"a full moon"}', 'There is no state "a full moon". Use one of: a group with counters, no group'],
    ['{"state":7}', 'There is no state 7.'],
    [
      '{"state":"no group","action":"undo","params":{"GroupId":"g"}}',
      'There is no action "undo". Use one of: setup, teardown.',
    ],
    ['{"state":"no group"}', 'GroupId is absent. Give a string.'],
    ['{"state":"no group","params":[]}', 'params is []. Give an object.'],
    ['{"state":"no group","params":{"GroupId":""}}', 'GroupId is "". Give a string.'],
    [`{"state":"no group","params":{"GroupId":"${'g'.repeat(49)}"}}`, 'Give at most 48 bytes.'],
    ['{"state":"no group","params":{"GroupId":"gck.ok"}}', '"gck." is reserved for test groups. Give another.'],
    [group('{"GroupId":"g"}'), 'GroupCounter is absent. Give an array, empty if there are none.'],
    [
      group('{"GroupId":"g","Type":"Secret","GroupCounter":[]}'),
      'There is no group type "Secret". Use one of: Private,',
    ],
    [group('{"GroupId":"g","GroupCounter":[7]}'), 'GroupCounter/0 is 7. Give an object.'],
    [
      group('{"GroupId":"g","GroupCounter":[{"Key":7,"Value":7}]}'),
      'GroupCounter/0/Key is 7. Give a string of at most 128 bytes.',
    ],
    [
      group('{"GroupId":"g","GroupCounter":[{"Key":"k","Value":9223372036854775808}]}'),
      'GroupCounter/0/Value is 9223372036854775808. Give an int64',
    ],
    [group('{"GroupId":"g","GroupCounter":[{"Key":"k","Value":1e3}]}'), 'GroupCounter/0/Value is 1e3. Give an int64'],
    [
      group('{"GroupId":"g","GroupCounter":[{"Key":"k","Value":"5.0"}]}'),
      'GroupCounter/0/Value is "5.0". Give an int64',
    ],
    [group('{"GroupId":"g","GroupCounter":[{"Key":"k","Value":1},{"Key":"k","Value":2}]}'), 'The Key "k" stands twice'],
    [
      group(`{"GroupId":"g","GroupCounter":[${Array(21).fill('{"Key":"k","Value":1}')}]}`),
      'GroupCounter has 21 counters; a group holds 20.',
    ],
    ['{"state":"an exhausted call limit","params":{"SDKAppID":5}}', 'SDKAppID is 5. This mock serves 1400000000 only.'],
    ['{"state":"a plan without group counters"}', 'SDKAppID is absent. This mock serves 1400000000 only.'],
  ])('refuses %s and says why', async (body, text) => {
    const answer = await post(await runServer(), body);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(text);
  });

  it('answers only once the state is visible, where writes are visible after a second', async () => {
    const waiting = Promise.withResolvers<number>();
    const over = Promise.withResolvers<void>();
    const wait = (ms: number) => {
      waiting.resolve(ms);
      return over.promise;
    };
    const server = await runServer({ unknowns: { 'read-after-write-delay': 'one-second' }, wait });
    const answer = post(server, group('{"GroupId":"g","GroupCounter":[]}'));

    expect(await waiting.promise).toBe(1000);
    expect(await read(server, 'g')).toContain('10010');
    over.resolve();
    expect((await answer).status).toBe(200);
    expect(await read(server, 'g')).toContain('"OK"');
  });
});
