import type { Finding } from '../finding.ts';
import { type Held, lawfulAnswer, type Question } from '../scenarios/lawful.ts';
import type { Expectation } from '../scenarios/scenario.ts';
import type { Exchange } from '../wire/exchange.ts';
import { broke, judgeExpected } from './judge-expected.ts';

/** What is wrong with the answer to a legal call of a group of which this is known. */
export function judgeQuestion(exchange: Exchange, question: Question, held: Held): Finding[] {
  return judgeAsExpected(exchange, lawfulAnswer(question, held), held);
}

/** What is wrong with the answer to a call that leads to this: whatever its body says, a server error is. */
export function judgeAsExpected(exchange: Exchange, expect: Expectation, held: Held): Finding[] {
  const status = exchange.response?.status ?? 200;
  if (status >= 500) return [broke(status)];
  return judgeExpected(exchange, expect, typeof held === 'string' ? undefined : held).findings;
}
