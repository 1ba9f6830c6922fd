import { afterEach, expect, it, vi } from 'vitest';
import { verify } from '../../../contracts/verify/verify.ts';
import { FAKE_HOST } from '../../proxy.ts';
import { serve } from '../../serve.ts';

afterEach(() => vi.unstubAllEnvs());

const OPENED = Buffer.from('user:a-password-of-ours').toString('base64');

it('what opens a proxy is in no finding, also where somebody sends it back', async () => {
  const told: (string | undefined)[] = [];
  await serve(
    ({ headers }, response) => {
      told.push(headers['proxy-authorization']);
      response.writeHead(500).end(`{"saw":"${headers['proxy-authorization']}","that is":"user:a-password-of-ours"}`);
    },
    async (proxy) => {
      vi.stubEnv('HTTP_PROXY', proxy.replace('//', '//user:a-password-of-ours@'));
      vi.stubEnv('NO_PROXY', '');
      vi.stubEnv('no_proxy', '');
      const account = { sdkappid: 1400000000, identifier: 'administrator', usersig: 'eJyrVgrxCdZSsFIy' };
      const baseUrl = `http://${FAKE_HOST}`;
      const { checks } = await verify({ baseUrl, account, layers: ['schema', 'cause'], selected: () => true });
      expect(told[0]).toBe(`Basic ${OPENED}`);
      const all = JSON.stringify(checks);
      const seen = ['that is', 'a-password-of-ours', OPENED].map((text) => all.includes(text));
      expect(seen).toEqual([true, false, false]);
    },
  );
});
