/**
 * Types, validators and constants of get_group_counter, without a dependency: for Node, browsers and k6.
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * import { ERROR_CODES, validateResponse } from 'group-counter-kit/openapi';
 *
 * const answer: unknown = JSON.parse('{"ActionStatus":"FAIL","ErrorInfo":"","ErrorCode":10010}');
 * assert.equal(validateResponse(answer) && answer.ErrorCode, 10010);
 * assert.equal(ERROR_CODES[10010].retry, 'never');
 *
 * assert.equal(validateResponse({ ActionStatus: 'OK', ErrorCode: 10010 }), false);
 * assert.equal(validateResponse.errors?.[0]?.instancePath, '/ErrorCode');
 * ```
 * @module
 */
export {
  CAUSES,
  type Cause,
  CONTRACT,
  ERROR_CODES,
  type ErrorCode,
  GROUP_TYPES,
  HOSTS,
  LIMITS,
  OPERATION_PATH,
  RATE_LIMIT,
  UNKNOWNS,
  type UnknownAnswer,
  type UnknownId,
} from './generated/constants.ts';
export type {
  FailResponse,
  GetGroupCounterRequest,
  GetGroupCounterResponse,
  GroupCounterItem,
  OkResponse,
} from './generated/types.ts';
export { type ValidationError, validateRequest, validateResponse } from './generated/validators.js';
