import type { Account } from '../account/account.ts';
import type { GivenState } from '../scenarios/states.ts';
import type { SeenRequest } from './seen-request.ts';

/**
 * An answer as it goes out, or how the connection ends instead. With `pieceBytes` it comes by chunked transfer coding, in
 * pieces of so many bytes; with `missingBytes` so many more are announced than come before the connection is closed.
 * `interim` answers, which say that this one is still to come, go before it. `lengthName` is how the header of its length
 * is spelt.
 */
export type PlayedReply =
  | {
      status: number;
      headers: Readonly<Record<string, string>>;
      body: string | Uint8Array;
      pieceBytes?: number;
      missingBytes?: number;
      interim?: readonly (100 | 102 | 103)[];
      lengthName?: string;
    }
  | 'close'
  | 'reset'
  | 'truncated';

/**
 * How a call that is right is answered: as the mock's test group of this name, by provider states, or with this very
 * reply. `delayMs` passes before it. A call that is wrong is refused as ever.
 */
export type PlayedAnswer = ({ as: string } | { given: readonly GivenState[] } | { reply: PlayedReply }) & {
  delayMs?: number;
};

/** A request that the mock saw of a group. */
export type RequestOfGroup = {
  /** When it arrived. Milliseconds of any one clock. */
  atMs: number;
  /** Whether the mock is done with it. */
  done: boolean;
  /** Why it was refused before its turn. */
  refusedFor?: string;
  /** How many before it got an answer that was to be played. */
  turn?: number;
  /** Its body: what two requests have alike that ask for the same. */
  asked?: string;
  /** Which of the UserSigs it had, counted as they came. */
  userSig?: number;
  /** The body of what its group answered to what it asks for, where that hangs on it. */
  answered?: string;
};

/** A strict mock that is listening: what the kit needs of one to drive a client. */
export type ClientMock = {
  /** Without path and slash at its end. */
  url: string;
  /** PEM file of the authority that its clients must trust, where they are led to it by HTTPS. */
  caFile?: string;
  /** Who may call, with a UserSig for that, and the key it is signed with. */
  account: Required<Account>;
  /** Answers the calls of a group in turn; the last answer stands for all that come later. */
  play: (groupId: string, answers: readonly PlayedAnswer[]) => void;
  /** The requests that named this group anywhere, in the order in which they came. */
  seen: (groupId: string) => readonly RequestOfGroup[];
  /** Requests that came since then and named no group that is played. */
  strays: (sinceMs: number) => readonly RequestOfGroup[];
  /** The clock of `atMs`. */
  now: () => number;
  /** All that it saw, for those who judge requests and traffic. */
  exchanges: () => readonly SeenRequest[];
  /** Ends all connections. */
  close: () => Promise<void>;
};
