import type { Account } from '../../account/account.ts';
import type { Judgement } from '../../oracles/answer-rules.ts';
import type { ProviderAddress } from '../../provider/address.ts';
import type { Clock } from '../../provider/clock.ts';
import type { Pace } from '../../provider/pace.ts';
import type { Sender } from '../../provider/send-request.ts';
import type { StateEndpoint } from '../../provider/state-endpoint.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { StateChange } from '../../scenarios/states.ts';
import type { Secrets } from '../../secrets/secrets.ts';
import type { Exchange } from '../../wire/exchange.ts';
import type { WireRequest } from '../../wire/wire-request.ts';
import type { Seen } from '../calls/seen.ts';
import type { ConfiguredGroup } from './known-groups.ts';
import type { Learnt } from './learnt.ts';
import type { Side } from './silence.ts';

/** What the calls of a run need. It is copied with another account or clock and never changed; what changes is in `learnt`. */
export type Stage = {
  provider: ProviderAddress;
  account: Partial<Account>;
  states?: StateEndpoint;
  /** Groups that are said to exist, for where no state can be made. */
  groups?: readonly ConfiguredGroup[];
  sender: Sender;
  pace: Pace;
  clock: Clock;
  /** What changes while the run goes on: the same object in every copy of its stage. */
  learnt: Learnt;
  random: () => number;
  /** What the GroupIds that are made have of this run, so that they are nobody else's; the table's own where it is empty. */
  runName?: string;
  /** Why what was given for the account does not do, or the state endpoint issued none; for reasons. */
  accountTrouble?: string;
  /** Is told of every UserSig that is sent: nothing that is reported may hold one. */
  secrets: Secrets;
  signal?: AbortSignal;
};

/** What came of playing a scenario: an exchange to judge, or why there is none. */
export type Played = { kind: 'played'; request: WireRequest; exchange: Exchange } | NotPlayed;

/** Why there is no exchange; `silent` names who gave no answer at all, `leansOn` checks for whose failure it is. */
export type NotPlayed = {
  kind: 'couldNotRun' | 'errored' | 'notApplicable';
  reason: string;
  silent?: Side;
  leansOn?: readonly string[];
};

/**
 * A scenario as it was played, with what came of it; `noted` once it is kept, as the rules for all answers want it. `doubt`
 * is what else than its cause may have brought about the answer, `setUp` the states that were made for it.
 */
export type ScenarioPlay = {
  scenario: Scenario;
  played: Played;
  judgement: Judgement;
  doubt?: string;
  noted?: Seen;
  setUp?: readonly StateChange[];
};
