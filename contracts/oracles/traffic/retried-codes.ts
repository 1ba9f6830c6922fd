import { ERROR_CODES } from '../../../openapi/generated/constants.ts';
import type { TrafficCall } from './traffic-call.ts';

type Retry = (typeof ERROR_CODES)[keyof typeof ERROR_CODES]['retry'];

const RETRY: Readonly<Record<number, { retry: Retry }>> = ERROR_CODES;

/** When a call that was answered so may be sent again, by its code; undefined for OK and for codes that nobody knows. */
export function retryOf({ code }: TrafficCall): Retry | undefined {
  return code === undefined ? undefined : RETRY[code]?.retry;
}

/** The codes of these calls, each once, for a sentence. */
export function codesIn(calls: readonly TrafficCall[]): string {
  const codes = [...new Set(calls.flatMap(({ code }) => (code === undefined ? [] : [code])))];
  return codes.length > 5 ? `${codes.slice(0, 5).join(', ')} and ${codes.length - 5} more` : codes.join(', ');
}
