import type { Exchange, ReceivedResponse } from '../wire/exchange.ts';
import type { MatchingRules } from './matching-rules.ts';

/** A provider state as a pact names it; `params` are plain, with int64 as texts where a number would round them. */
export type ComparedState = { name: string; params: unknown };

/**
 * An interaction of a pact, whatever specification it is written by. Its examples make an exchange: the call that the
 * consumer sends, and the answer that it was tested with.
 */
export type ComparedInteraction = {
  description: string;
  states: readonly ComparedState[];
  exchange: Exchange & { response: ReceivedResponse };
  /** The rules of the answer. */
  rules: MatchingRules;
  /** The place in the file, as a JSON pointer, of a place in the request or the response as findings name it. */
  placeOf: (part: 'request' | 'response', path: string) => string;
};

/** An interaction that is no call of the operation. */
export type OtherInteraction = { description: string; place: string };
