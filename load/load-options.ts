import type { Account } from '../contracts/account/account.ts';
import type { ProviderAddress } from '../contracts/provider/address.ts';
import type { Engine } from './engine/engine.ts';
import type { Collector } from './measure/collect.ts';
import type { Others } from './measure/measured.ts';
import type { Profile } from './profiles.ts';

/** What a load is: which, to whom, by what, and who hears of it. */
export type LoadOptions = {
  profile: Profile;
  provider: ProviderAddress;
  account: Account;
  usersig: string;
  /** Group that every call asks for. */
  groupId: string;
  /** ErrorCodes that count as accepted: 0 where the group exists. */
  expectedCodes: readonly number[];
  /** Journal of the provider, where it has one: calls are then counted there. */
  journalUrl?: string;
  /** What offers the load. */
  engine: Engine;
  /** How many instances of k6 offer it together, each a part of one schedule; one by default. */
  parallelism?: number;
  progress: (text: string) => void;
  signal?: AbortSignal;
  /** Who else may call the app; by default nobody where a journal counts its calls, and few on this machine. */
  others?: Others;
};

/** A run that is under way: who hears of its calls, and what ends it. */
export type Running = { collector: Collector; endIfUnheard: () => void; signal: AbortSignal };
