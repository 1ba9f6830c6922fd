import type { Due } from '../../oracles/conclusion/due.ts';
import type { CheckDefinition } from '../../report/check-result.ts';
import type { PlayedAnswer } from '../client-mock.ts';

/** Which keys a case asks for: none, these, or whichever of both the client can. */
export type Keys =
  | { form: 'all-keys'; empty?: true }
  | { form: 'chosen-keys'; keys: readonly string[] }
  | { form: 'any'; keys: readonly string[] };

/** One call that a client is told to make, how it is answered, and what it is to conclude. */
export type DrivenCase = {
  /** Where it is a `should`, another conclusion than the one that is due is observed. */
  check: CheckDefinition;
  keys: Keys;
  /** Its GroupId, made of a fresh one; that itself when left out. */
  groupId?: (fresh: string) => string;
  /** Whether the client is told to make the call once before, which is not judged. */
  askedBefore?: true;
  /** How its calls are answered in turn, for this GroupId. `fresh` gives GroupIds of other groups. */
  answers: (groupId: string, fresh: () => string) => readonly PlayedAnswer[];
  /** What each of these answers is to lead to. */
  due: readonly Due[];
  /** Whether trouble that is due is one of transport, after which a call may be sent again. */
  isTransport?: true;
  /** Keys that the group holds, where a case names others. */
  held?: readonly string[];
  /** How it is answered, in words. */
  answeredBy: string;
  /**
   * Whether it is played after all others, and nothing beside it: a client that reads it wrongly may be left with a connection
   * on which each call gets the answer of another.
   */
  last?: true;
  /** Whether the answer is slow or broken, so that it needs more time. */
  slow?: 'delayed' | 'broken';
};
