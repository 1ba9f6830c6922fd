import { describe, expect, it } from 'vitest';
import type { Call } from '../../contracts/scenarios/all-scenarios.ts';
import { ask } from '../../contracts/scenarios/build-scenario.ts';
import type { Journal, Violation } from '../../mocks/journal/journal.ts';
import type { ServerOptions } from '../../mocks/server.ts';
import { runServer } from './running.ts';
import { requestOf } from './service-request.ts';

async function journalOf(call: Call, options: ServerOptions = {}): Promise<Journal> {
  const server = await runServer(options);
  const { url, method, headers, body } = requestOf(call, server.url);
  await fetch(url, { method, headers, body: body as string });
  return server.journal();
}

async function violationsOf(call: Call): Promise<readonly Violation[]> {
  return (await journalOf(call)).violations;
}

describe('the journal', () => {
  it.each([
    ['nothing', ask('gck.ok'), []],
    ['the method', ask('gck.ok', undefined, { method: 'PUT' }), ['request.method method']],
    [
      'an absent parameter',
      ask('gck.ok', undefined, { query: { sdkappid: null } }),
      ['request.parameter query sdkappid'],
    ],
    [
      'a parameter of which no value will do',
      ask('gck.ok', undefined, { query: { random: ['x', '-1'] } }),
      ['request.parameter query random'],
    ],
    [
      'two UserSigs that are none',
      ask('gck.ok', undefined, { query: { usersig: ['a', 'b'] } }),
      ['request.credential query usersig'],
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
    const query = { sdkappid: '1e9', identifier: null, contenttype: 'xml' };
    const messages = (await violationsOf(ask('gck.ok', undefined, { query }))).map(({ message }) => message);
    expect(messages.sort()).toEqual([
      'The parameter contenttype is malformed.',
      'The parameter identifier is absent.',
      'The parameter sdkappid is malformed.',
    ]);
  });

  it('notes what is broken also where the mock lets it pass', async () => {
    const call = ask('gck.ok', undefined, { query: { contenttype: 'xml' } });
    const { totals } = await journalOf(call, { unknowns: { 'contenttype-accepted': 'accepted' } });
    expect(totals).toMatchObject({ accepted: 1, violations: 1 });
  });

  it('has what it found with the exchange, and by the time of its arrival', async () => {
    const call = { body: { json: { GroupId: 'gck.ok', CounterKeys: [], Reason: 1 } } };
    const { exchanges, violations, hints, totals } = await journalOf(call, { now: () => 5000 });
    const [exchange] = exchanges;
    expect(exchange?.kind).toBe('call');
    expect(exchange?.findings.map(({ path }) => path)).toEqual(['/CounterKeys']);
    expect(violations).toEqual(exchange?.findings.map((finding) => ({ ...finding, at: 5000 })));
    expect(exchange?.hints.map(({ path }) => path)).toEqual(['/Reason']);
    expect(hints).toEqual(exchange?.hints.map((hint) => ({ ...hint, at: 5000 })));
    expect(totals).toMatchObject({ accepted: 1, violations: 1, hints: 1 });
  });

  it('takes a call without random for right, with a hint', async () => {
    const { totals, hints } = await journalOf(ask('gck.ok', undefined, { query: { random: null } }));
    expect(totals).toMatchObject({ accepted: 1, violations: 0, hints: 1 });
    expect(hints).toMatchObject([{ code: 'request.random.absent', message: 'The parameter random is absent.' }]);
  });

  it.each([
    ['without contenttype', { contenttype: null }, ['request.parameter query contenttype']],
    ['with two of a parameter', { contenttype: ['json', 'xml'] }, ['request.parameter query contenttype']],
    ['with a random of which one may count', { random: ['x', '7'] }, ['request.parameter query random']],
    ['with another app that may not count', { sdkappid: ['1', '1400000000'] }, ['request.parameter query sdkappid']],
    ['with zeros before a random', { random: '00012' }, ['request.parameter.notation query random']],
    ['with a plus before a random', { random: '+12' }, ['request.parameter.notation query random']],
    ['with a plus that is read as a space', { random: ' 12' }, ['request.parameter.notation query random']],
    ['with zeros before its app', { sdkappid: '01400000000' }, ['request.parameter.notation query sdkappid']],
  ] satisfies [string, Call['query'], string[]][])(
    'has a hint alone for a call %s',
    async (_title, query, expected) => {
      const unknowns = { 'contenttype-accepted': 'accepted', 'repeated-parameter-accepted': 'accepted' } as const;
      const { hints, violations } = await journalOf(ask('gck.ok', undefined, { query }), { unknowns });
      expect(violations).toEqual([]);
      expect(hints.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
    },
  );

  it('hints once at ten calls in a row with one random, and forgets them on reset', async () => {
    const server = await runServer();
    const { url, method, headers, body } = requestOf(ask('gck.ok'), server.url);
    const call = () => fetch(url, { method, headers, body: body as string });
    for (let round = 0; round < 9; round++) await call();
    expect(server.journal().hints).toEqual([]);
    server.reset();
    for (let round = 0; round < 12; round++) await call();
    const { hints, exchanges } = server.journal();
    expect(hints).toMatchObject([{ code: 'request.random.constant', actual: '7' }]);
    expect(exchanges.map((exchange) => exchange.hints.length)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0]);
  });
});
