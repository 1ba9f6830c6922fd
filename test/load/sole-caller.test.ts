import { expect, it } from 'vitest';
import { readAddress } from '../../contracts/provider/address.ts';
import { PROFILES } from '../../load/profiles.ts';
import { type LimitOptions, withTarget } from '../../load/with-target.ts';
import { withProvider } from './provider.ts';

/** What a load on the mock is told of who else calls. */
async function othersOf(options: Partial<LimitOptions>): Promise<string> {
  let told = 'no load';
  await withProvider({}, async ({ url, account }) => {
    const where = { baseUrl: url, account, engine: 'embedded', ...options } as const;
    await withTarget(where, readAddress(where), { profiles: [PROFILES.smoke], checks: [] }, async ({ others }) => {
      told = others ?? 'left open';
      return { checks: [] };
    });
  });
  return told;
}

it('a load is told that nobody else calls the app where that is stated, and nowhere else', async () => {
  expect(await othersOf({ soleCaller: true })).toBe('none');
  expect(await othersOf({ soleCaller: false })).toBe('left open');
  expect(await othersOf({})).toBe('left open');
});
