import { CAUSES, ERROR_CODES, RATE_LIMIT } from '../../openapi/generated/constants.ts';

/** Whether an ErrorCode is legal for a call beyond the limit [codes]. */
export function isLimitCode(code: string): boolean {
  return LIMIT_CODES.includes(Number(code));
}

/**
 * Whether an ErrorCode is documented as "try again" [codes], such as 10002: an answer that says more of the moment than
 * of the call. One that stands for the limit as well is a refusal.
 */
export function isTryAgain(code: string): boolean {
  return RETRIES.get(Number(code)) === 'soon' && !isLimitCode(code);
}

const LIMIT_CODES: readonly number[] = CAUSES[RATE_LIMIT.refusedWith].codes;

const RETRIES = new Map<number, string>(Object.entries(ERROR_CODES).map(([code, { retry }]) => [Number(code), retry]));
