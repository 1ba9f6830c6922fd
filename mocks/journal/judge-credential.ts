import { readParameters } from '../../contracts/wire/read-parameters.ts';
import type { Cause } from '../../openapi/generated/constants.ts';
import type { Settings } from '../options.ts';
import type { ServiceRequest } from '../service/service-request.ts';
import { createUserSigCheck } from '../user-sig/check-user-sig.ts';

/** Why the app, the user or the UserSig of a call do not do, `nowMs` since the epoch; each that can be told by itself. */
export type JudgeCredential = (request: ServiceRequest, nowMs: number) => Cause[];

/**
 * Judges credentials apart from the service, which looks at them only where nothing was refused before. Where app or user
 * are wrong by themselves, the UserSig is held against those that the mock serves.
 */
export function createCredentialJudge({ sdkappid, administrators, secretKey }: Settings): JudgeCredential {
  const check = createUserSigCheck({ secretKey });
  const judge = (query: ServiceRequest['query'], nowMs: number): Cause[] => {
    const given = readParameters(query);
    const hasUser = !given.malformed.includes('identifier');
    const isReadable = !given.malformed.includes('sdkappid');
    const isOwnApp = Number(given.sdkappid) === sdkappid;
    const causes: Cause[] = [];
    if (isReadable && !isOwnApp) causes.push('sdkappid-unknown');
    if (hasUser && !administrators.includes(given.identifier ?? '')) causes.push('not-administrator');
    const user = hasUser ? given.identifier : administrators[0];
    const cause = given.usersig ? check(given.usersig, sdkappid, user ?? '', nowMs / 1000) : 'usersig-absent';
    const follows =
      (!isOwnApp && isReadable && OF_ANOTHER_APP.has(cause)) || (!hasUser && cause === 'usersig-other-user');
    if (cause !== undefined && !follows) causes.push(cause);
    return causes;
  };
  return ({ query }, nowMs) => {
    const causes = judge(query, nowMs);
    if (causes.length === 0 || readParameters(query).repeated.length === 0) return causes;
    // Which of several values counts no source says: the last may do where the first does not.
    const ofLast = judge(query.toReversed(), nowMs);
    return ofLast.length < causes.length ? ofLast : causes;
  };
}

/** What is wrong with the UserSig of a call for an unknown app anyway: nobody has a key of that app. */
const OF_ANOTHER_APP: ReadonlySet<Cause | undefined> = new Set(['usersig-other-app', 'usersig-other-key']);
