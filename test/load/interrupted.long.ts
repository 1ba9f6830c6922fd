import { beforeAll, describe, expect, it } from 'vitest';
import { readAddress } from '../../contracts/provider/address.ts';
import { EMBEDDED } from '../../load/engine/engine.ts';
import { PROFILES } from '../../load/profiles.ts';
import { nothingListens } from '../serve.ts';
import { K6_TIMEOUT_MS, loadProvider, outcomesOf, RUN_TIMEOUT_MS, requireK6 } from './provider.ts';

beforeAll(async () => void (await requireK6()), K6_TIMEOUT_MS);

const ENGINES = [
  { name: 'k6', engine: undefined },
  { name: 'the embedded engine', engine: EMBEDDED },
];

describe.each(ENGINES)('a load run of $name', { timeout: RUN_TIMEOUT_MS }, ({ engine }) => {
  const by = engine && { engine };

  it.concurrent('that is interrupted stops at once and says so', async () => {
    const abort = new AbortController();
    const progress = (text: string) => {
      if (text.includes('to warm up')) abort.abort();
    };
    const { checks } = await loadProvider({ ...by, profile: PROFILES.smoke, load: { signal: abort.signal, progress } });
    for (const check of checks) expect(check).toMatchObject({ outcome: 'errored', reason: 'it was interrupted' });
  });

  it.concurrent('on a URL where nothing listens ends long before its time', { timeout: 45_000 }, async () => {
    const provider = readAddress({ baseUrl: await nothingListens() });
    const judgement = await loadProvider({ ...by, profile: PROFILES.below, load: { provider } });
    expect(outcomesOf(judgement)).toEqual({ 'limit-below-accepted': 'errored', 'limit-answers-valid': 'errored' });
    expect(judgement.checks[0]?.reason).toMatch(
      /^no call got an answer: nothing listens there \((1212|ECONNREFUSED)\)\. Start the provider/,
    );
  });
});

describe('a load run of k6', { timeout: RUN_TIMEOUT_MS }, () => {
  it.concurrent('with a k6 that cannot be started says so', async () => {
    const { checks } = await loadProvider({
      profile: PROFILES.smoke,
      load: { engine: { name: 'k6', version: '', path: '/no/such/k6' } },
    });
    expect(checks[0]).toMatchObject({ outcome: 'errored', reason: expect.stringContaining('ENOENT') });
  });

  it.concurrent('with a script that breaks says what k6 said, without the UserSig', async () => {
    const load = { groupId: '', usersig: 'marked-usersig-4c1f' };
    const { checks } = await loadProvider({ profile: PROFILES.smoke, load });
    expect(checks[0]?.reason).toMatch(/^k6 ended with code 107: .*Failed to read GROUP_COUNTER_GROUP_ID: it is empty/s);
    expect(JSON.stringify(checks)).not.toContain('marked-usersig');
  });
});
