import type { Cause } from '../../openapi/generated/constants.ts';
import type { Root } from '../finding.ts';
import { isIntegerLiteral } from '../wire/exact-json.ts';
import { quoteJson, quoteText } from './quote.ts';

/** Integers went through a 64-bit float, as JSON.parse of JavaScript and many decoders have it. */
export const ROUNDED: Root = { name: 'integers beyond 2^53 are rounded to a double' };

/** An empty list was written as null, as encoders do of a list that was never made. */
export const NULL_COUNTERS: Root = { name: 'GroupCounter is null instead of an array' };

/** A client reports one code where others were answered. `code` is its literal. */
export function saidAs(code: string): Root {
  return { name: `refusals are reported with ErrorCode ${quoteText(code)} in place of their own` };
}

/** What was asked for is not what was filtered by; `when` a key of the call is none of the group's counters. */
export function notAsked(lacksKey: boolean): Root {
  const name = 'counters are returned that were not asked for';
  return lacksKey ? { name, when: 'in calls with a key that the group does not have' } : { name };
}

/** A cause that is not refused at all. */
export function answeredOk(cause: Cause): Root {
  return { name: `${cause} is answered OK instead of being refused` };
}

/** Calls are refused that must be answered OK. */
export function refusedGood(code: unknown): Root {
  return { name: `legal calls are refused with ErrorCode ${quoteJson(code)}`, ...codeOf(code) };
}

/** The HTTP status of answers is wrong, whatever is in them. */
export function wrongStatus(status: unknown): Root {
  return { name: `answers have HTTP status ${quoteJson(status)}` };
}

/** Answers say another media type than that of JSON, or none. */
export const WRONG_CONTENT_TYPE: Root = { name: 'the Content-Type of answers is not application/json' };

/** Answers lack a member that they must have. */
export function lackingMember(member: string): Root {
  return { name: `answers lack ${member}` };
}

function codeOf(code: unknown): { refusedWith?: number } {
  return typeof code === 'number' ? { refusedWith: code } : {};
}

/** What a double just beyond int64 becomes where it is made an integer again: the other end in C and Go on x86, the nearest in Java and on ARM. */
const BEYOND_INT64 = ['-9223372036854775808', '9223372036854775807'];

/**
 * Whether this literal is what becomes of an int64 that was due when it goes through a double: exact digits, shortest, or an
 * end of int64.
 */
export function isRounded(literal: string, due: string): boolean {
  const double = Number(due);
  if (literal === due || !Number.isInteger(double) || Number.isSafeInteger(double)) return false;
  if (!isIntegerLiteral(literal)) return Number(literal) === double;
  if (double === 2 ** 63 && BEYOND_INT64.includes(literal)) return true;
  return literal === String(double) || literal === String(BigInt(double));
}

/** Whether this literal, which is outside int64, is what an end of int64 becomes in a double. */
export function isRoundedEnd(literal: string): boolean {
  return isRounded(literal, '9223372036854775807') || literal === String(-(2 ** 63));
}
