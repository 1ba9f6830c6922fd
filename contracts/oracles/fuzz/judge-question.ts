import type { Finding } from '../../finding.ts';
import type { StateCounter } from '../../scenarios/states.ts';
import { type Answer, isFailure, member, plainBody } from '../../wire/answer.ts';
import { countersOf } from '../../wire/counters-of.ts';
import type { Exchange } from '../../wire/exchange.ts';
import { judgeRefusal } from '../cause/refusal.ts';
import { quoteJson, quoteValue } from '../quote.ts';
import { judgeCounters } from '../relation/counters.ts';
import { lawfulCounters } from './lawful-counters.ts';
import { codesOf, type Held, lawfulRefusals, type Question } from './question.ts';
import { usableAnswer } from './usable-answer.ts';

/** The answer to a legal call: exactly the counters that are due by some lawful reading, or a refusal that one allows. */
export function judgeQuestion(exchange: Exchange, question: Question, held: Held): Finding[] {
  const usable = usableAnswer(exchange);
  if ('findings' in usable) return usable.findings;
  const { answer } = usable;
  if (held === 'no-group') {
    const also = lawfulRefusals(question, held);
    return judgeRefusal(answer, { outcome: 'refused', cause: 'missing-group', also });
  }
  return isFailure(answer) ? judgeLawfulRefusal(answer, question, held) : judgeReturned(answer, question, held);
}

function judgeLawfulRefusal(answer: Answer, question: Question, held: Held): Finding[] {
  const code = member(plainBody(answer), 'ErrorCode');
  const causes = lawfulRefusals(question, held);
  const legal = codesOf(causes);
  if (typeof code === 'number' && legal.includes(code)) return [];
  const shown = quoteJson(code);
  const quoted = quoteValue(code ?? null);
  if (legal.length === 0) {
    const message = `A legal call was refused with ErrorCode ${shown}; it must be answered OK.`;
    const actual = { ActionStatus: 'FAIL', ErrorCode: quoted };
    return [{ code: 'response.action-status.unexpected', path: '/ActionStatus', expected: 'OK', actual, message }];
  }
  const message = `A legal call was refused with ErrorCode ${shown}; only ${causes.join(', ')} could justify a refusal.`;
  return [{ code: 'response.error-code.unexpected', path: '/ErrorCode', expected: legal, actual: quoted, message }];
}

function judgeReturned(answer: Answer, { keys }: Question, held: Exclude<Held, 'no-group'>): Finding[] {
  const returned = Map.groupBy(countersOf(answer), ({ key }) => key);
  const counters = lawfulCounters(keys, held, returned);
  // What a group holds that nobody knows is at least what it returned.
  const there = held === 'unknown' ? [...returned.keys()].map((Key): StateCounter => ({ Key, Value: 0 })) : held;
  return judgeCounters(answer, { outcome: 'counters', counters }, there);
}
