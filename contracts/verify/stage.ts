import type { Exchange } from '../exchange.ts';
import type { Clock } from '../provider/clock.ts';
import type { Pace } from '../provider/pace.ts';
import type { Sender } from '../provider/send.ts';
import type { StateEndpoint } from '../provider/state-endpoint.ts';
import type { Account } from '../provider/target.ts';
import type { WireRequest } from '../request.ts';

/** What the calls of a run need. */
export type Stage = {
  baseUrl: string;
  account: Partial<Account>;
  states?: StateEndpoint;
  sender: Sender;
  pace: Pace;
  clock: Clock;
  /** What is left of PATIENCE_MS, for all calls of the run together. */
  patience: { leftMs: number };
  random: () => number;
  /** Why what was given for the account does not do, or the state endpoint issued none; for reasons. */
  accountTrouble?: string;
  /** Every UserSig that was sent: nothing that is reported may hold one. */
  secrets: Set<string>;
  signal?: AbortSignal;
};

/** What came of playing a scenario: an exchange to judge, or why there is none. */
export type Played = { kind: 'played'; request: WireRequest; exchange: Exchange } | NotPlayed;

/** Why there is no exchange; `silent` where whoever was asked gave no answer. */
export type NotPlayed = { kind: 'couldNotRun' | 'errored'; reason: string; silent?: boolean };
