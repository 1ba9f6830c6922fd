// A project that has nothing but the package: no types of Node, no DOM, no other library.
import { aResponse, FAILURES, TEST_GROUPS, toJson } from 'group-counter-kit/fixtures';
import {
  ERROR_CODES,
  type ErrorCode,
  type GetGroupCounterResponse,
  type GroupCounterItem,
  validateRequest,
  validateResponse,
} from 'group-counter-kit/openapi';

export const code: ErrorCode = 10_010;
export const name: 'GROUP_NOT_FOUND' = ERROR_CODES[code].name;
export const failure: GetGroupCounterResponse = FAILURES[10_010];
export const groups: number = TEST_GROUPS.length;
export const text: string = toJson(aResponse('extreme-values'));

export function countersOf(answer: unknown): GroupCounterItem[] {
  return validateResponse(answer) && answer.ActionStatus === 'OK' ? (answer.GroupCounter ?? []) : [];
}

export function groupOf(request: unknown): string | undefined {
  // @ts-expect-error an unvalidated request is unknown
  request.GroupId;
  return validateRequest(request) ? request.GroupId : undefined;
}
