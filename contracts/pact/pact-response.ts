import { CAUSES, ERROR_CODES } from '../../openapi/generated/constants.ts';
import { legalCodes } from '../oracles/cause/refusal.ts';
import type { CountersExpected, RefusalExpected } from '../scenarios/scenario.ts';
import { anyText, inAnyOrder, type Matcher, matching } from './matchers.ts';

/** The response of an interaction; its body holds matchers. */
export type PactResponse = { status: 200; headers: Record<string, Matcher<string>>; body: unknown };

/**
 * The answer of an interaction: what a client relies on, and nothing that the API leaves open. What Pact therefore does
 * not see, and which layer does, is listed in blind-spots.ts.
 */
export function responseOf(expected: CountersExpected | RefusalExpected): PactResponse {
  return {
    status: 200,
    // With or without a charset: both are in use, and neither is documented.
    headers: { 'Content-Type': matching('^(?i)application/json(\\s*;.*)?$', 'application/json') },
    body: expected.outcome === 'refused' ? refusal(expected) : success(expected),
  };
}

function success({ counters }: CountersExpected): unknown {
  // The order of counters is free. ErrorInfo may be left out on OK, and so may GroupCounter where there are none, so a
  // client must not need them; Pact has no way to say "absent or a text".
  const variants = counters.map(({ Key, Value }) => ({ Key, Value: JSON.rawJSON(String(Value)) }));
  return { ActionStatus: 'OK', ErrorCode: 0, ...(variants.length > 0 && { GroupCounter: inAnyOrder(variants) }) };
}

function refusal(expected: RefusalExpected): unknown {
  const codes = legalCodes(expected);
  const [usual] = CAUSES[expected.cause].codes;
  return {
    ActionStatus: 'FAIL',
    // Sources disagree on the code of several causes: a client must take any of the legal ones.
    ErrorCode: matching(`^(${codes.join('|')})$`, usual),
    // Its text is for people, and may be empty.
    ErrorInfo: anyText(ERROR_CODES[usual].meaning),
  };
}
