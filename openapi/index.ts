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
