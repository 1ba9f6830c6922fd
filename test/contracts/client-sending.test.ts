import { describe, expect, it } from 'vitest';
import { type ClientOptions, createClient } from '../../contracts/client.ts';
import { clientWith, USERSIG } from './client-of.ts';

async function sentBy(options: Partial<ClientOptions> = {}, request = { GroupId: 'kit' }) {
  const sent: { url: URL; init: RequestInit | undefined }[] = [];
  const client = clientWith(async (url, init) => {
    sent.push({ url: new URL(String(url)), init });
    return new Response('{"ActionStatus":"OK","ErrorCode":0}');
  }, options);
  await client.getGroupCounter(request);
  await client.getGroupCounter(request);
  return sent;
}

describe('what the client sends', () => {
  it('is a POST of the request as JSON to the documented path', async () => {
    const [first] = await sentBy({}, { GroupId: 'kit', GroupCounterKeys: ['like'] } as { GroupId: string });
    expect(first?.url.pathname).toBe('/v4/group_open_http_svc/get_group_counter');
    expect(first?.init).toMatchObject({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"GroupId":"kit","GroupCounterKeys":["like"]}',
      redirect: 'manual',
    });
  });

  it('has each query parameter once, with the values of the options', async () => {
    const [first] = await sentBy({ random: () => 7, identifier: 'a&b=c' });
    expect([...(first?.url.searchParams ?? [])]).toEqual([
      ['sdkappid', '1400000000'],
      ['identifier', 'a&b=c'],
      ['usersig', USERSIG],
      ['random', '7'],
      ['contenttype', 'json'],
    ]);
  });

  it('has a random of 32 bits that differs from call to call', async () => {
    const randoms = (await sentBy()).map(({ url }) => Number(url.searchParams.get('random')));
    expect(randoms.every((random) => Number.isInteger(random) && random >= 0 && random < 2 ** 32)).toBe(true);
    expect(new Set(randoms).size).toBe(2);
  });

  it('asks for the UserSig anew at each call where it is a function', async () => {
    let calls = 0;
    const sent = await sentBy({ usersig: () => `usersig-${++calls}` });
    expect(sent.map(({ url }) => url.searchParams.get('usersig'))).toEqual(['usersig-1', 'usersig-2']);
  });

  it("keeps a gateway's path prefix", async () => {
    const [first] = await sentBy({ baseUrl: 'http://gateway.test/im/' });
    expect(first?.url.pathname).toBe('/im/v4/group_open_http_svc/get_group_counter');
  });
});

describe('options that cannot work', () => {
  const options = { baseUrl: 'https://host.test', sdkappid: 1, identifier: 'a', usersig: 'b' };

  it.each([3000, 0, -1, Number.NaN])('are refused: a timeoutMs of %s', (timeoutMs) => {
    expect(() => createClient({ ...options, timeoutMs })).toThrow(`timeoutMs is ${timeoutMs}`);
  });

  it.each(['', 'host.test', 'ftp://host.test'])('are refused: a baseUrl of "%s"', (baseUrl) => {
    expect(() => createClient({ ...options, baseUrl })).toThrow(`Failed to read baseUrl: "${baseUrl}" is no http`);
  });

  it('leave room for a timeoutMs just above what the backend may take', () => {
    expect(createClient({ ...options, timeoutMs: 3001 })).toBeDefined();
  });
});
