import { describe, expect, it } from 'vitest';
import type { PactPlay } from '../../../contracts/pact/verifier/pact-play.ts';
import { MARK_HEADER, MARK_PARAMETER } from '../../../contracts/pact/verifier/prepare.ts';
import { type Relay, startRelay } from '../../../contracts/pact/verifier/provider-relay.ts';
import { createSender } from '../../../contracts/provider/send-request.ts';
import { stateEndpoint } from '../../../contracts/provider/state-endpoint.ts';
import { OPERATION_PATH } from '../../../openapi/generated/constants.ts';
import { serve } from '../../serve.ts';
import { ACCOUNT, simpleProvider } from './provider.ts';

const TOKEN = 'a-token-of-the-interaction';
const STATE = JSON.stringify({ state: 'no such group', action: 'setup', params: { [MARK_PARAMETER]: '0' } });

async function withRelay(use: (relay: Relay, origin: string) => Promise<unknown>) {
  const { listener, calls, states } = simpleProvider();
  const secrets = new Set<string>();
  const mark = { credential: 'valid', stateOptional: false } as const;
  const interaction = { description: 'd', needsState: false, filled: [], path: '/named here', mark };
  const play: PactPlay = { interaction, token: TOKEN, account: ACCOUNT, made: [] };
  await serve(listener, async (baseUrl) => {
    const sender = createSender();
    const outlet = {
      baseUrl: `${baseUrl}/base`,
      hasStates: true,
      sender,
      pace: async () => {},
      secrets: {
        note: (...noted: readonly (string | undefined)[]) => {
          for (const one of noted) if (one) secrets.add(one);
        },
      },
    };
    const relay = await startRelay([play], outlet, stateEndpoint(`${baseUrl}/states`));
    try {
      await use(relay, new URL(relay.url).origin);
    } finally {
      await relay.close();
      await sender.close();
    }
  });
  return { calls: calls.map(({ pathname }) => pathname), states: states.map(({ action }) => action), secrets, play };
}

const post = async (url: string, body = '{}', token = TOKEN) =>
  (await fetch(url, { method: 'POST', headers: { [MARK_HEADER]: token }, body })).status;

describe('the relay between Pact and a provider', () => {
  it('passes on the operation, the path that the pact names, and states', async () => {
    const { calls, states } = await withRelay(async ({ url, statesUrl }) => {
      expect(await post(`${url}${OPERATION_PATH}?random=1`)).toBe(200);
      expect(await post(`${url}/named%20here`)).toBe(200);
      expect(await post(statesUrl, STATE)).toBe(200);
    });
    expect(calls).toEqual([`/base${OPERATION_PATH}`, '/base/named%20here']);
    expect(states).toEqual(['setup', 'teardown']);
  });

  it.each([
    ['no secret', OPERATION_PATH],
    ['a wrong secret', `/${'0'.repeat(32)}${OPERATION_PATH}`],
    ['the path of states that was', '/__group-counter-kit/states'],
    ['a wrong secret for states', `/${'0'.repeat(32)}`],
  ])('answers 404 to a stranger with %s, and passes nothing on', async (_title, path) => {
    const { calls, states } = await withRelay(async (_relay, origin) => {
      expect(await post(origin + path, STATE)).toBe(404);
    });
    expect([...calls, ...states]).toEqual([]);
  });

  it.each(['/v4/group_open_http_svc/destroy_group', `${OPERATION_PATH}/../destroy_group`, '/'])(
    'answers 404 at a path that no pact names, and does not blame the provider: %s',
    async (path) => {
      const { calls, play } = await withRelay(async ({ url }) => {
        expect(await post(url + path)).toBe(404);
      });
      expect(calls).toEqual([]);
      expect(play.notRun?.because).toBe('error');
    },
  );

  it.each(['0', '', 'undefined', `${TOKEN}x`])(
    "answers 404 to who comes by Pact's own proxy, which adds the secret path, with the token %j",
    async (token) => {
      const { calls } = await withRelay(async ({ url }) => {
        expect(await post(url + OPERATION_PATH, '{}', token)).toBe(404);
      });
      expect(calls).toEqual([]);
    },
  );

  it('has its secret paths masked in reports', async () => {
    let urls: string[] = [];
    const { secrets } = await withRelay(async ({ url, statesUrl }) => {
      urls = [url, statesUrl];
    });
    for (const url of urls) expect([...secrets]).toContain(new URL(url).pathname.slice(1));
  });
});
