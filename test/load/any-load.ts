import { readAddress } from '../../contracts/provider/address.ts';
import { EMBEDDED } from '../../load/engine/engine.ts';
import type { LoadOptions } from '../../load/load-options.ts';

/** What a load needs besides its profile, where a test does not care: the provider is one that is not asked. */
export function anyLoad(baseUrl = 'http://127.0.0.1:1'): Omit<LoadOptions, 'profile'> {
  return {
    provider: readAddress({ baseUrl }),
    account: { sdkappid: 1400000000, identifier: 'administrator' },
    usersig: 'eJyrVgrx',
    groupId: 'kit-load',
    expectedCodes: [0],
    engine: EMBEDDED,
    progress: () => {},
  };
}
