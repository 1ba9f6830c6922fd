import type { Account } from '../../contracts/account/account.ts';
import type { ProviderAddress } from '../../contracts/provider/address.ts';
import type { Clock } from '../../contracts/provider/clock.ts';
import type { Secrets } from '../../contracts/secrets/secrets.ts';
import type { Consent } from '../permission.ts';
import type { Seeded } from './seeded.ts';

/** What calls of the service stand on: where it is, who calls, and what is injected. */
export type StagingParts = {
  provider: ProviderAddress;
  account: Pick<Account, 'sdkappid' | 'identifier'>;
  usersig: string;
  /** An integer of 32 bits for each call. */
  random: () => number;
  clock: Clock;
  signal?: AbortSignal;
  secrets: Pick<Secrets, 'mask'>;
};

/** A run that makes or removes groups. */
export type StagingOptions = StagingParts &
  Consent & {
    /** Keeps what has been done, before the next call is sent; what throws ends the run. */
    save: (seeded: Seeded) => void;
    /** Is told what is being done, a line at a time. */
    progress: (line: string) => void;
  };

/** What came of it. `problems` says what was not done, and why; `complete` is false where the run was interrupted or broken off. */
export type StagingEnd = { seeded: Seeded; problems: readonly string[]; complete: boolean };
