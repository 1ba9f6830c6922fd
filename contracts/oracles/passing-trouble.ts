import { ERROR_CODES } from '../../openapi/generated/constants.ts';
import { member, plainBody, readAnswer } from '../wire/answer.ts';
import type { Exchange } from '../wire/exchange.ts';
import { refusalCodes } from './cause/refusal.ts';

/**
 * An answer that says more of the moment than of the call: a refusal for frequency; a network error, which by the API's
 * page is HTTP 502 and the like without an answer of the API; a code documented as "try again"; a refusal for want of the
 * plan, which is about the app. `what` names it.
 */
export type PassingTrouble = { kind: 'frequency' | 'network' | 'try-again' | 'plan'; what: string };

/** What answers with these statuses stands before the provider [page]. */
const GATEWAY_STATUSES: readonly number[] = [502, 503, 504];

/** Codes documented as "try again" [codes], by number. */
const TRY_AGAIN: ReadonlySet<number> = new Set(
  Object.entries(ERROR_CODES).flatMap(([code, { retry }]) => (retry === 'soon' ? [Number(code)] : [])),
);

/** What passing trouble an answer shows, if it shows any. */
export function passingTrouble(exchange: Exchange): PassingTrouble | undefined {
  const answer = readAnswer(exchange);
  if (answer === undefined) return undefined;
  const body = plainBody(answer);
  const { status } = answer.response;
  if (GATEWAY_STATUSES.includes(status) && member(body, 'ActionStatus') === undefined)
    return { kind: 'network', what: `HTTP ${status}` };
  const code = member(body, 'ErrorCode');
  if (typeof code !== 'number') return undefined;
  if (refusalCodes('limit-exceeded').includes(code)) return { kind: 'frequency', what: String(code) };
  if (refusalCodes('plan-too-low').includes(code)) return { kind: 'plan', what: String(code) };
  return TRY_AGAIN.has(code) ? { kind: 'try-again', what: String(code) } : undefined;
}
