import type { Finding } from '../../finding.ts';
import { type Answer, readAnswer } from '../../wire/answer.ts';
import type { Exchange } from '../../wire/exchange.ts';
import { judgeTransport } from '../transport.ts';

/** The answer of an exchange where one came that can be judged; else the findings that say why not. */
export function usableAnswer(exchange: Exchange): { answer: Answer } | { findings: Finding[] } {
  const answer = readAnswer(exchange);
  if (answer === undefined) return { findings: judgeTransport(exchange) };
  const { status } = answer.response;
  if (status >= 500) {
    const message = `HTTP status ${status}: the call broke the provider, which must answer 200 and say FAIL in the body.`;
    return { findings: [{ code: 'http.status', path: 'status', expected: 200, actual: status, message }] };
  }
  if (answer.json.ok) return { answer };
  const { problem, message } = answer.json;
  const finding: Finding = {
    code: 'response.unusable',
    path: '',
    expected: 'an answer of the operation',
    actual: problem,
    message: `The answer cannot be judged: ${message}.`,
  };
  return { findings: [finding] };
}
