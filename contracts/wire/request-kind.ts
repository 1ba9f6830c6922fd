import { distance } from 'fastest-levenshtein';
import { OPERATION_PATH } from '../../openapi/generated/constants.ts';

/**
 * What a request is: a `call` of the operation, or what was likely meant for one; a right call of an `other-operation` of
 * the same service; a `preflight`, by which a browser asks whether it may call; or `unread`: turned away before it was read.
 */
export type RequestKind = 'call' | 'other-operation' | 'preflight' | 'unread';

/** Tells what a request is by its path. `preflight` says that it is an OPTIONS with Access-Control-Request-Method. */
export function requestKindOf({
  path,
  preflight,
}: {
  path: string;
  preflight?: boolean;
}): Exclude<RequestKind, 'unread'> {
  if (preflight) return 'preflight';
  return path !== OPERATION_PATH && OTHER_OPERATION.test(path) && !isNearOperation(path) ? 'other-operation' : 'call';
}

/** Whether a path ends in the operation's name, or in what was likely meant for it. */
export function isNearOperation(path: string): boolean {
  const name = plain(path.replace(/\/+$/, '').split('/').at(-1) ?? '');
  return name.length <= LONGEST && distance(name, OPERATION) <= MOST_TYPOS;
}

/** How all operations of the service are called: /v4/SERVICE/COMMAND. */
const OTHER_OPERATION = /^\/v4\/\w+\/\w+$/;

/** No other operation of the service comes so near: update_ and delete_group_counter are four letters away and more. */
const MOST_TYPOS = 3;
const OPERATION = plain(OPERATION_PATH.split('/').at(-1) ?? '');
const LONGEST = OPERATION.length + MOST_TYPOS;

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
