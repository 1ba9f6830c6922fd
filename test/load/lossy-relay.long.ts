import { beforeAll, describe, expect, it } from 'vitest';
import { checkLimit } from '../../load/check-limit.ts';
import { SHORT_PROFILES } from '../../load/profiles.ts';
import { RELAYS, throughRelay } from './lossy-relay.ts';
import { K6_TIMEOUT_MS, RUN_TIMEOUT_MS, requireK6, withProvider } from './provider.ts';

const BRIEF = {
  below: { ...SHORT_PROFILES.below, durationSeconds: 4 },
  above: { ...SHORT_PROFILES.above, durationSeconds: 4 },
};

beforeAll(async () => void (await requireK6()), K6_TIMEOUT_MS);

/** What becomes of one check, chosen alone, where the right provider stands behind a relay. */
function checkBehind(name: string, id: string, engine: 'k6' | 'embedded') {
  const { [name]: lose = () => false } = RELAYS;
  return withProvider({}, (server) =>
    throughRelay(server, lose, async (baseUrl) => {
      const where = { baseUrl, statesUrl: `${baseUrl}/__group-counter/states`, engine, profiles: BRIEF };
      const { checks } = await checkLimit({ ...where, selected: (one) => one === id });
      return checks.find((check) => check.id === id);
    }),
  );
}

describe.each(['k6', 'embedded'] as const)('by %s', { timeout: RUN_TIMEOUT_MS, retry: 1 }, (engine) => {
  it.each(Object.keys(RELAYS))('there is no verdict on the limit behind a relay that %s', async (name) => {
    const check = await checkBehind(name, 'limit-below-accepted', engine);
    expect(check).toMatchObject({ outcome: 'errored' });
    // That the load itself did not come whole may be told; nothing is, of the provider.
    expect(check?.findings.filter(({ code }) => code !== 'limit.rate-not-offered')).toEqual([]);
  });

  it('there is one behind a relay that loses nothing', async () => {
    expect(await checkBehind('', 'limit-below-accepted', engine)).toMatchObject({ outcome: 'passed' });
  });
});

it('there is none above the limit where half of the calls are reset', { timeout: RUN_TIMEOUT_MS }, async () => {
  const check = await checkBehind('resets half of the calls', 'limit-above-enforced', 'embedded');
  expect(check?.outcome).toMatch(/^(errored|couldNotRun)$/);
});
