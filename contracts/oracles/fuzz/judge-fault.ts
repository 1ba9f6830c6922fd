import type { Finding } from '../../finding.ts';
import type { RefusalExpected } from '../../scenarios/scenario.ts';
import type { Exchange } from '../../wire/exchange.ts';
import { judgeRefusal } from '../cause/refusal.ts';
import { usableAnswer } from './usable-answer.ts';

/** The answer to a call that is wrong in one way: a refusal with a code legal for that, never OK, and never a crash. */
export function judgeFault(exchange: Exchange, expected: RefusalExpected): Finding[] {
  const usable = usableAnswer(exchange);
  return 'findings' in usable ? usable.findings : judgeRefusal(usable.answer, expected);
}
