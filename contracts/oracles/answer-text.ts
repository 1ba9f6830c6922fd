import { codesText } from '../codes-text.ts';
import type { AnswerExpected, ExpectedCounter } from '../scenarios/scenario.ts';
import { legalCodes } from './cause/refusal.ts';
import { quoteJson } from './quote.ts';

/** More counters than these are counted, not named. */
const MOST_NAMED = 4;

/** A legal answer in words: "OK with like 5 and share 12", "FAIL with 10004". */
export function answerText(answer: AnswerExpected): string {
  switch (answer.outcome) {
    case 'counters':
      return `OK with ${answer.others ? 'any counters' : countersText(answer.counters)}`;
    case 'refused':
      return `FAIL with ${codesText(legalCodes(answer))}`;
    case 'closed':
      return 'a closed connection';
    case 'turned-away':
      return 'an HTTP error that is no answer of the operation, or a closed connection';
  }
}

/** Counters in words, with their values where these are known; no more of them than `most`. */
export function countersText(counters: readonly ExpectedCounter[], most = MOST_NAMED): string {
  if (counters.length === 0) return 'no counters';
  const more = counters.length - most;
  const shown = counters.slice(0, most).map(({ Key, Value }) => [nameOf(Key), Value].filter(isSaid).join(' '));
  const all = [...shown, ...(more > 0 ? [`${more} more`] : [])];
  return [all.slice(0, -1).join(', '), all.at(-1)].filter(Boolean).join(' and ');
}

/** Plain keys stand as they are, any other in quotes. */
function nameOf(key: string): string {
  return /^[\w-]{1,40}$/.test(key) ? key : quoteJson(key.length > 40 ? `${key.slice(0, 37)}...` : key);
}

function isSaid(part: unknown): boolean {
  return part !== undefined;
}
