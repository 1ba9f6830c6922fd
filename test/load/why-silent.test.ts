import { describe, expect, it } from 'vitest';
import { readAddress } from '../../contracts/provider/address.ts';
import { tellSilent, whySilent } from '../../load/why-silent.ts';
import { nothingListens, serve } from '../serve.ts';

const silent = (...codes: string[]) => codes.map((code) => ({ type: 'silent' as const, measured: true, code }));

const why = (codes: string[], baseUrl = 'http://127.0.0.1:1', longMs = 5000) =>
  whySilent(
    silent(...codes),
    {
      provider: readAddress({ baseUrl }),
      account: { sdkappid: 1400000000, identifier: 'administrator' },
      usersig: 'eJyrVgrx',
      groupId: 'kit-load',
    },
    longMs,
  );

describe('a load without an answer', () => {
  it('says what most of its errors say, and what to set', async () => {
    expect(await why(['1212', '1310', '1310'])).toBe(
      'no call got an answer: the certificate is not trusted (1310). Name the file of its authority (PEM) in the variable NODE_EXTRA_CA_CERTS, which k6 is told of too',
    );
  });

  it('tries what the errors leave open', async () => {
    expect(await why(['1000'], await nothingListens())).toContain('nothing listens there (ECONNREFUSED). Start the');
    await serve(
      (request) => request.socket.destroy(),
      async (url) =>
        expect(await why(['1000'], url)).toContain('closed without a whole answer, or what came is no HTTP'),
    );
  });

  it.each(['1050', 'TIME_UP'])('tells a slow provider from one that never answers (%s)', async (code) => {
    await serve(
      (_request, response) => void setTimeout(() => response.end('{}'), 150),
      async (url) =>
        expect(await why([code], url)).toMatch(
          /: it answers a call that is made alone after 0\.[12] s, and 6 s are waited for\. Make it answer sooner: .* gives up after 3 s/,
        ),
    );
    await serve(
      () => {},
      async (url) =>
        expect(await why([code], url, 100)).toContain('takes connections and answers nothing, within 0.1 s neither'),
    );
  });

  it('counts the measured calls by why they got none', () => {
    const warmUp = { type: 'silent', measured: false, code: '1212' } as const;
    expect(tellSilent([...silent('1220', '1310', '1310'), warmUp], {})).toEqual({
      'the connection was closed without a whole answer, or what came is no HTTP (1220)': 1,
      'the certificate is not trusted (1310)': 2,
    });
  });
});
