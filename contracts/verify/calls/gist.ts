import { quoteValue } from '../../oracles/quote.ts';
import { member, readAnswer } from '../../wire/answer.ts';
import { writeJson } from '../../wire/exact-json.ts';
import type { Exchange } from '../../wire/exchange.ts';

/** Bodies of more characters are not kept; those of right answers to the scenarios are shorter. */
const LONGEST = 16_384;

/**
 * An exchange that was judged, as others are compared with it: a long body keeps only whether it can be read, and
 * whether and with which code it refuses.
 */
export function gistOf(exchange: Exchange): Exchange {
  const { response } = exchange;
  const answer = readAnswer(exchange);
  if (response === undefined || answer === undefined || response.body.length <= LONGEST) return exchange;
  return { ...exchange, response: { ...response, body: answer.json.ok ? gist(answer.json.plain) : '' } };
}

function gist(body: unknown): string {
  const [ActionStatus, ErrorCode] = ['ActionStatus', 'ErrorCode'].map((name) => quoteValue(member(body, name)));
  return writeJson({ ActionStatus, ErrorCode });
}
