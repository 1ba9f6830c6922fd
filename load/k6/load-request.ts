import { LIMITS, OPERATION_PATH } from '../../openapi/generated/constants.ts';
import type { GetGroupCounterRequest } from '../../openapi/generated/types.ts';
import type { LoadEnvironment } from './env.ts';

/** The service gives up after its own timeout: a caller has to wait longer, or it misses that answer. */
export const CALL_TIMEOUT_MS = 2 * LIMITS.backendTimeoutMs;

/** Headers of every call. */
export const CALL_HEADERS = { 'Content-Type': 'application/json' } as const;

export type LoadCaller = Pick<LoadEnvironment, 'baseUrl' | 'sdkappid' | 'identifier' | 'usersig' | 'groupId'>;

/** The calls of a load: one body for all, and an URL with a random number of its own for each. It holds the UserSig. */
export function callsOf({ baseUrl, sdkappid, identifier, usersig, groupId }: LoadCaller) {
  const query = `sdkappid=${sdkappid}&identifier=${encodeURIComponent(identifier)}&usersig=${encodeURIComponent(usersig)}`;
  return {
    body: JSON.stringify({ GroupId: groupId } satisfies GetGroupCounterRequest),
    nextUrl: () =>
      `${baseUrl}${OPERATION_PATH}?${query}&random=${Math.floor(Math.random() * 2 ** 32)}&contenttype=json`,
  };
}
