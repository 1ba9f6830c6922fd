import type { Finding, FindingCode } from '../finding.ts';
import type { Exchange, Trouble } from '../wire/exchange.ts';

const CODES = {
  unreachable: 'transport.no-answer',
  closed: 'transport.no-answer',
  switched: 'transport.no-answer',
  timeout: 'transport.timeout',
  'too-large': 'transport.too-large',
} as const satisfies Record<Trouble['kind'], FindingCode>;

/** The finding of an exchange without a response. */
export function judgeTransport({ trouble, durationMs }: Exchange): Finding[] {
  if (trouble === undefined) return [];
  const message = `No answer to judge: ${trouble.message} (after ${Math.round(durationMs)} ms).`;
  return [{ code: CODES[trouble.kind], path: '', expected: 'an answer', actual: trouble.kind, message }];
}
