import { RATE_LIMIT } from '../../../openapi/generated/constants.ts';
import type { Account } from '../../account/account.ts';
import type { Pace } from '../../provider/pace.ts';
import type { GivenState } from '../../scenarios/states.ts';
import type { WireRequest } from '../../wire/wire-request.ts';
import { type AskingAgain, createAskingAgain } from './asking-again.ts';
import { createDoor, type Door } from './door.ts';
import { createLateness, type Lateness } from './lateness.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { createSilence, type Side, type Silence } from './silence.ts';
import { createWidth, type Width } from './width.ts';

/** What a run learns while it goes on. All copies of its stage share this one object, so that none loses a note. */
export type Learnt = {
  /** How long, for all calls of the run together, refusals for frequency are borne; and the pace that they taught. */
  readonly patience: { leftMs: number; perSecond?: number; pace?: Pace; slowedAtMs?: number };
  /** How many independent parts are played at once, and what their calls and changes of states pass. */
  readonly width: Width;
  readonly doors: Readonly<Record<Side, Door>>;
  /** Calls that have begun and not come to anything yet. */
  underWay: number;
  readonly silence: Silence;
  readonly askingAgain: AskingAgain;
  readonly ledger: Ledger;
  readonly lateness: Lateness;
  /** Calls that have been sent. */
  calls: number;
  /** When the run is to send no more, where it may not take as long as it likes. */
  deadline?: Deadline;
  /** The last request that was answered, whatever the answer was. */
  answered?: WireRequest;
  /** The last one that was answered OK. */
  accepted?: WireRequest;
  /** A state of the whole app that was made and could not be taken down. */
  stuck?: Stuck | undefined;
};

/** When a run is to send no more, by its clock in milliseconds, and why that is. */
export type Deadline = { atMs: number; reason: string };

/** A state of the whole app that could not be taken down, with whom it was made for. */
export type Stuck = { state: GivenState; account: Partial<Account>; reason: string };

/** How long a run goes on asking again after refusals for frequency that it takes as its own doing. Milliseconds. */
export const PATIENCE_MS = 5000;

/** The part of the documented limit that calls side by side, and any after a refusal for frequency, keep to. */
export const BELOW_LIMIT = 0.9;

/** What a run knows that has just begun. */
export function createLearnt(patienceMs = PATIENCE_MS): Learnt {
  return {
    patience: { leftMs: patienceMs },
    width: createWidth(),
    underWay: 0,
    calls: 0,
    doors: { provider: createDoor((RATE_LIMIT.calls / RATE_LIMIT.perSeconds) * BELOW_LIMIT), states: createDoor() },
    silence: createSilence(),
    askingAgain: createAskingAgain(),
    ledger: createLedger(),
    lateness: createLateness(),
  };
}
