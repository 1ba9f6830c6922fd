import type { Account } from '../../account/account.ts';
import type { Pace } from '../../provider/pace.ts';
import type { GivenState } from '../../scenarios/states.ts';
import type { WireRequest } from '../../wire/request.ts';
import { type AskingAgain, createAskingAgain } from './asking-again.ts';
import { createLateness, type Lateness } from './lateness.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { createSilence, type Silence } from './silence.ts';

/** What a run learns while it goes on. All copies of its stage share this one object, so that none loses a note. */
export type Learnt = {
  /** How long, for all calls of the run together, refusals for frequency are borne; and the pace that they taught. */
  readonly patience: { leftMs: number; perSecond?: number; pace?: Pace };
  readonly silence: Silence;
  readonly askingAgain: AskingAgain;
  readonly ledger: Ledger;
  readonly lateness: Lateness;
  /** The last request that was answered, whatever the answer was. */
  answered?: WireRequest;
  /** The last one that was answered OK. */
  accepted?: WireRequest;
  /** A state of the whole app that was made and could not be taken down. */
  stuck?: Stuck | undefined;
};

/** A state of the whole app that could not be taken down, with whom it was made for. */
export type Stuck = { state: GivenState; account: Partial<Account>; reason: string };

/** How long a run goes on asking again after refusals for frequency that it takes as its own doing. Milliseconds. */
export const PATIENCE_MS = 5000;

/** What a run knows that has just begun. */
export function createLearnt(patienceMs = PATIENCE_MS): Learnt {
  return {
    patience: { leftMs: patienceMs },
    silence: createSilence(),
    askingAgain: createAskingAgain(),
    ledger: createLedger(),
    lateness: createLateness(),
  };
}
