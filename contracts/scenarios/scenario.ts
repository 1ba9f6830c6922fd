import type { Cause, UnknownId } from '../../openapi/generated/constants.ts';
import type { GivenState, StateCounter } from './states.ts';

/** UserSigs whose signature is right but for a part: one bit of its first byte or of its middle, a half, the case of its letters. */
export type PartlySigned = 'altered-at-first' | 'altered-in-middle' | 'signed-by-half' | 'signed-in-other-case';

/** Users who are no administrators, and whose names are taken for that of one by a careless comparison. */
export type LikeAdministrator = 'user-of-longer-name' | 'user-in-other-case';

/** Right UserSigs by their life: signed now for minutes, signed long ago and in its last minutes, the same text all the time. */
export type Aged = 'brief' | 'nearly-expired' | 'reused';

/**
 * Which UserSig a call carries. `reencoded` is a right one whose members stand in another order, compressed at another
 * level, as by another of the official libraries; all but that, `valid` and those of `Aged` are wrong in exactly one way.
 */
export type Credential =
  | PartlySigned
  | Aged
  | 'valid'
  | 'reencoded'
  | 'absent'
  | 'empty'
  | 'malformed'
  | 'not-object'
  | 'unsigned'
  | 'short-signature'
  | 'altered'
  | 'expired'
  | 'other-key'
  | 'other-user'
  | 'other-case'
  | 'other-app'
  | 'not-administrator'
  | 'longest-user'
  | LikeAdministrator;

/** Body of a call: a JSON value, a text, bytes, or so many letters "a". */
export type CallBody = { json: unknown } | { text: string } | { bytes: readonly number[] } | { letters: number };

/** A request as a scenario describes it; what is left out is as in a good call. */
export type Call = {
  method?: string;
  /** Another path than that of the operation. */
  path?: string;
  /** Query parameters by name: another value, several values, or null to leave it out. */
  query?: Readonly<Record<string, string | readonly string[] | null>>;
  credential?: Credential;
  /** Content-Type of the request; null sends none. */
  contentType?: string | null;
  /** Codings that the answer may be compressed with; none when left out. */
  acceptEncoding?: string;
  /** Other headers of the request, by their names in small letters. */
  headers?: Readonly<Record<string, string>>;
  body: CallBody;
};

/** A counter that is due. Without a Value any is right: nobody knows what the group holds. */
export type ExpectedCounter = { Key: string; Value?: StateCounter['Value'] };

/**
 * OK with exactly these counters, in any order. Of each key all of `optional` may come with them, or none; with `others`
 * any other counters, each once. The call may be refused for the causes of `unless` instead.
 */
export type CountersExpected = {
  outcome: 'counters';
  counters: readonly ExpectedCounter[];
  optional?: readonly ExpectedCounter[];
  others?: boolean;
  unless?: readonly Cause[];
};
/** FAIL with one of the legal codes of the cause, or of those that cannot be told apart from it. */
export type RefusalExpected = { outcome: 'refused'; cause: Cause; also?: readonly Cause[] };
/** The connection is closed without an answer. */
export type ClosedExpected = { outcome: 'closed' };
/** No answer of the operation: an HTTP error without an envelope, or a closed connection. */
export type TurnedAwayExpected = { outcome: 'turned-away' };
export type AnswerExpected = CountersExpected | RefusalExpected | ClosedExpected | TurnedAwayExpected;

/** What a call leads to: one answer, or any of those that are legal where no source settles it. */
export type Expectation =
  | AnswerExpected
  | { outcome: 'unknown'; unknown: UnknownId; answers: Readonly<Record<string, AnswerExpected>> };

/**
 * One row of the table: in this provider state, this call has this outcome. `id` is the id of its check and is never
 * reused. `title` is the requirement in a sentence. `control` names the scenario that must be accepted beside this one;
 * where that cannot be played, `contrast` names one that must be answered rightly and otherwise than this one.
 */
export type Scenario = {
  id: string;
  since: string;
  level: 'must' | 'should';
  title: string;
  source: string;
  given: readonly GivenState[];
  /** Whether the call says something even where the states cannot be made. */
  stateOptional?: boolean;
  /** Whether a provider may well be unable to make the states, so that the scenario then does not apply to it. */
  stateUnusual?: boolean;
  /** Whether this is no call of the operation: what holds for all its answers does not hold for this one. */
  outside?: boolean;
  call: Call;
  expect: Expectation;
  control?: string;
  contrast?: string;
};
