import { describe, expect, it } from 'vitest';
import { signUserSig } from '../../../contracts/account/user-sig.ts';
import { createSecrets, type VerifyOptions, verify } from '../../../contracts/index.ts';
import { startServer } from '../../../mocks/server.ts';
import { inAllForms, leaksIn } from '../secrets/forms.ts';

const KEY = 'marked-key-5f0c2d7e0b3a49d18c6e71f2a8d3b4c5';

/** What a library caller gets of a provider that answers every call with this text as the Key of a counter. */
async function verified(keyOf: (usersig: string) => string, rest: Partial<VerifyOptions> = {}) {
  const server = await startServer({
    secretKey: KEY,
    alter: (reply, { query }) => {
      const Key = keyOf(query.find(([name]) => name === 'usersig')?.[1] ?? '');
      const GroupCounter = [{ Key, Value: 0 }];
      return { ...reply, body: JSON.stringify({ ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0, GroupCounter }) };
    },
  });
  try {
    const { url: baseUrl, statesUrl, account } = server;
    const selected = (id: string) => ['all-counters', 'fits-schema', 'values-int64', 'keys-128-bytes'].includes(id);
    return await verify({ baseUrl, statesUrl, account, layers: ['schema', 'relation'], selected, ...rest });
  } finally {
    await server.close();
  }
}

describe('what verify returns', () => {
  it('holds no secret, in whatever form the provider sends it back', async () => {
    const seen = new Set([KEY]);
    const tell = (usersig: string) => {
      if (usersig.length > 30) seen.add(usersig);
      return inAllForms([...seen].slice(-2)).join(' ');
    };
    const { checks } = await verified(tell);
    const text = JSON.stringify(checks);
    expect(text).toContain('as it is: ***');
    expect(leaksIn(text, [...seen])).toEqual([]);
  });

  it('tells the secrets that it learnt of to a register that it is given', async () => {
    const secrets = createSecrets();
    await verified(() => 'like', { secrets });
    const issued = signUserSig(1400000000, KEY, 'administrator');
    expect(secrets.mask(`${KEY} ${issued}`)).toBe('*** ***');
    expect(secrets.maskKnown(KEY.toUpperCase())).toBe('***');
  });
});
