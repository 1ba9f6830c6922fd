import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readAddress } from '../../contracts/provider/address.ts';
import { PROFILES } from '../../load/profiles.ts';
import { runLoad } from '../../load/run-load.ts';
import { temporaryFolder } from '../temporary.ts';

/** Says on its standard error with which arguments it was started, and fails. */
const TELLTALE = '#!/bin/sh\necho "$@" >&2\nexit 1\n';

/** The arguments of k6 for a load of this provider; nothing is sent to it. */
async function argumentsOfK6(baseUrl: string): Promise<string> {
  const path = join(temporaryFolder({ k6: TELLTALE }), 'k6');
  chmodSync(path, 0o755);
  const { trouble } = await runLoad({
    profile: PROFILES.below,
    provider: readAddress({ baseUrl }),
    account: { sdkappid: 1, identifier: 'a' },
    usersig: 'none',
    groupId: 'g',
    expectedCodes: [0],
    engine: { name: 'k6', version: '', path },
    progress: () => {},
  });
  return trouble ?? '';
}

it('k6 is held to the rate of the profile off this machine, and to none on it', async () => {
  expect(await argumentsOfK6('https://staging.test')).toContain(' --rps 180 ');
  const here = await argumentsOfK6('http://127.0.0.1:1');
  expect(here).toContain('--out json=-');
  expect(here).not.toContain('--rps');
});
