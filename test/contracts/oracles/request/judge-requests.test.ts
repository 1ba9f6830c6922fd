import { describe, expect, it } from 'vitest';
import { judgeRandoms } from '../../../../contracts/oracles/request/constant-random.ts';
import { type ExchangeSeen, judgeRequests } from '../../../../contracts/oracles/request/judge-requests.ts';
import { OPERATION_PATH } from '../../../../openapi/index.ts';

const GOOD = {
  sdkappid: '1400000000',
  identifier: 'administrator',
  usersig: '***',
  random: '5',
  contenttype: 'json',
};

/** An exchange of a call with these parameters, of which undefined leaves one out, and this body. */
function seen(changes: Partial<Record<string, string | undefined>>, body: unknown = { GroupId: 'g' }): ExchangeSeen {
  const given = Object.entries({ ...GOOD, ...changes }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  const url = `https://provider.test${OPERATION_PATH}?${new URLSearchParams(given)}`;
  return {
    request: { method: 'POST', url, headers: {}, body: typeof body === 'string' ? body : JSON.stringify(body) },
  };
}

/** Code and place of what is found of one exchange; hints are marked. */
function found(exchange: ExchangeSeen): string[] {
  const [judged] = judgeRequests([exchange]);
  return [
    ...(judged?.findings ?? []).map(({ code, path }) => `${code} ${path}`),
    ...(judged?.hints ?? []).map(({ code, path }) => `hint: ${code} ${path}`),
  ];
}

const at = (path: string, exchange = seen({})): ExchangeSeen => ({
  ...exchange,
  request: { ...exchange.request, url: exchange.request.url.replace(OPERATION_PATH, path) },
});

describe('the judge of requests', () => {
  it('finds nothing in a right call', () => {
    expect(found(seen({}))).toEqual([]);
    expect(found(seen({}, { GroupId: 'g', GroupCounterKeys: ['like'] }))).toEqual([]);
  });

  it('takes a member that is likely meant for an absent one for a fault, and names that', () => {
    const [judged] = judgeRequests([seen({}, { GroupId: 'g1', CounterKeys: ['like'] })]);
    expect(judged).toEqual({
      findings: [
        {
          code: 'request.member.misnamed',
          path: '/CounterKeys',
          expected: 'GroupCounterKeys',
          actual: 'CounterKeys',
          message:
            'The operation has no member CounterKeys: GroupCounterKeys was likely meant. What the service does not know it may pass over in silence.',
        },
      ],
      hints: [],
    });
  });

  it.each([
    ['another member', { GroupId: 'g', Reason: 'x' }, ['hint: request.member.unknown /Reason']],
    ['a member like one that is there', { GroupId: 'g', groupid: 'g' }, ['hint: request.member.unknown /groupid']],
    ['a slash in a name', { GroupId: 'g', 'a/b~': 1 }, ['hint: request.member.unknown ']],
    [
      'one member for each',
      { groupId: 'g', keys: [] },
      ['request.schema ', 'request.member.misnamed /groupId', 'request.member.misnamed /keys'],
    ],
    ['a member of all objects', { GroupId: 'g', constructor: 1 }, ['hint: request.member.unknown /constructor']],
  ])('judges %s', (_title, body, expected) => {
    expect(found(seen({}, body))).toEqual(expected);
  });

  it('says of many members only the first, and how many there are more', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`x${index}`, 1]));
    const [judged] = judgeRequests([seen({}, { GroupId: 'g', ...many })]);
    expect(judged?.hints).toHaveLength(10);
    expect(judged?.hints.at(-1)?.message).toContain('more');
  });

  it('lets no cause hide another', () => {
    const broken = seen({ sdkappid: undefined, identifier: '', random: 'x', contenttype: 'JSON' }, { groupId: 'g' });
    const exchange = { request: { ...broken.request, method: 'PUT' }, credential: ['usersig-expired'] as const };
    expect(found(at('/v4/group_open_http_svc/getGroupCounter', exchange))).toEqual([
      'request.path path',
      'request.method method',
      'request.parameter query sdkappid',
      'request.parameter query identifier',
      'request.parameter query random',
      'request.parameter query contenttype',
      'request.credential query usersig',
      'request.schema ',
      'request.member.misnamed /groupId',
    ]);
  });

  it('holds nothing to the operation that was not meant for it', () => {
    const empty = { request: { method: 'GET', url: '/favicon.ico', headers: {}, body: '' } };
    expect(found(empty)).toEqual(['request.path path']);
    const other = { request: { method: 'GET', url: '/v4/group_open_http_svc/create_group', headers: {}, body: '' } };
    expect(found(other)).toEqual([]);
    const preflight = { 'access-control-request-method': 'POST' };
    expect(found({ request: { method: 'OPTIONS', url: OPERATION_PATH, headers: preflight, body: '' } })).toEqual([]);
    const options = { request: { method: 'OPTIONS', url: OPERATION_PATH, headers: {}, body: '' } };
    expect(found(options)).toContain('request.method method');
  });

  it('says which app or user does not do, beside the UserSig', () => {
    const credential = ['sdkappid-unknown', 'not-administrator', 'usersig-absent'] as const;
    const places = ['query sdkappid', 'query identifier', 'query usersig'];
    expect(found({ ...seen({}), credential })).toEqual(places.map((place) => `request.credential ${place}`));
  });

  it('only hints at a random that is absent, and names what was likely meant for an absent parameter', () => {
    expect(found(seen({ random: undefined }))).toEqual(['hint: request.random.absent query random']);
    const [judged] = judgeRequests([seen({ random: undefined, Random: '1', identifier: undefined, Identifier: 'a' })]);
    expect([...(judged?.findings ?? []), ...(judged?.hints ?? [])].map(({ message }) => message)).toEqual([
      'The parameter identifier is absent. Identifier was likely meant for it: names are case-sensitive.',
      'The parameter random is absent. Random was likely meant for it: names are case-sensitive.',
    ]);
  });

  const hintedAt = (calls: readonly ExchangeSeen[]) =>
    judgeRequests(calls).map(({ hints }) => hints.some(({ code }) => code === 'request.random.constant'));

  it('hints at ten calls with one random, once, and at none that differ', () => {
    const hinted = (randoms: readonly (string | undefined)[]) => hintedAt(randoms.map((random) => seen({ random })));
    expect(hinted(Array(25).fill('7')).indexOf(true)).toBe(9);
    expect(hinted(Array(25).fill('7')).filter(Boolean)).toHaveLength(1);
    expect(hinted(Array(9).fill('7'))).not.toContain(true);
    expect(hinted(Array(25).fill(undefined))).not.toContain(true);
    // Each call again three times, as it was.
    expect(hinted(Array.from({ length: 400 }, (_, index) => String(index >> 2)))).not.toContain(true);
    expect(hinted(Array.from({ length: 40 }, (_, index) => String(index >> 3)))).toContain(true);
  });

  it('hints at randoms that came before, each of a process of its own, drawn from few, or of the clock', () => {
    const asking = (randomOf: (index: number) => number, count = 100) =>
      Array.from({ length: count }, (_, index) => {
        const { request } = seen({ random: String(randomOf(index)) });
        return { request: { ...request, body: JSON.stringify({ GroupId: `g${index}` }) } };
      });
    expect(hintedAt(asking((index) => index % 8)).indexOf(true)).toBe(17);
    expect(hintedAt(asking((index) => (index * 7919) % 50)).filter(Boolean)).toHaveLength(1);
    expect(hintedAt(asking((index) => Math.floor(index / 3)))).toContain(true);
    expect(hintedAt(asking((index) => index % 60, 69))).not.toContain(true);
    expect(hintedAt(asking((index) => index, 5000))).not.toContain(true);
  });

  it.each([
    ['the same random', () => '7', '48 calls have the same random'],
    ['few', (index: number) => String(index % 8), '40 calls have a random that another call had before'],
  ])('says of all calls how many there are: %s', (_what, randomOf, said) => {
    const asked = Array.from({ length: 48 }, (_, index) => ({
      random: randomOf(index),
      body: new TextEncoder().encode(`g${index}`),
    }));
    expect(judgeRandoms(asked)?.message).toMatch(said);
    expect(judgeRandoms(asked.slice(0, 9))).toBeUndefined();
  });

  it('knows of the latest randoms alone whether they came before', () => {
    const far = Array.from({ length: 6000 }, (_, index) => seen({ random: String(index % 3000) }));
    expect(hintedAt(far)).not.toContain(true);
  });
});
