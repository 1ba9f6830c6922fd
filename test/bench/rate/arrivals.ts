import { signUserSig } from '../../../contracts/account/user-sig.ts';
import { readAddress } from '../../../contracts/provider/address.ts';
import type { Engine } from '../../../load/engine/engine.ts';
import { PROFILES } from '../../../load/profiles.ts';
import { runLoad } from '../../../load/run-load.ts';
import { SAMPLE_ACCOUNT } from '../../../mocks/options.ts';
import { GROUP } from '../call.ts';

/** What came of a rate that was asked for: arrivals in each full second at the server, and what was left out. */
export type Arrivals = { rate: number; fullSeconds: readonly number[]; worstWindow: number; dropped: number };

/** Has k6 offer a rate to a server without a limit, and counts at the server. */
export async function measureArrivals(
  engine: Engine,
  baseUrl: string,
  rate: number,
  seconds: number,
): Promise<Arrivals> {
  const { sdkappid, identifier, secretKey } = SAMPLE_ACCOUNT;
  const {
    journal = [],
    offered,
    trouble,
  } = await runLoad({
    profile: { ...PROFILES.at, ratePerSecond: rate, durationSeconds: seconds },
    provider: readAddress({ baseUrl }),
    account: { sdkappid, identifier },
    usersig: signUserSig(sdkappid, secretKey, identifier),
    groupId: GROUP.GroupId,
    expectedCodes: [0],
    journalUrl: `${baseUrl}/__group-counter/journal`,
    engine,
    progress: () => {},
  });
  if (trouble !== undefined) throw new Error(`Failed to measure ${rate}/s: ${trouble}.`);
  return {
    rate,
    // The load begins and ends amid a second.
    fullSeconds: journal.slice(1, -1).map(({ calls }) => calls),
    worstWindow: Math.max(0, ...journal.map((second) => second.worstWindow ?? 0)),
    dropped: offered.dropped,
  };
}
