import type { Cause } from '../../openapi/generated/constants.ts';
import { ask, group, refusal } from './build.ts';
import type { Call, Scenario } from './scenario.ts';

/**
 * A call on a group that is there, so that a provider which skips the check gives itself away by answering OK. Without a
 * state endpoint it is sent all the same. The control is a good call that needs no state either.
 */
function wrong(cause: Cause, id: string, call: Omit<Call, 'body'>, title?: string): Scenario {
  const GroupId = `kit-${id}`;
  return refusal(cause, {
    id,
    ...(title && { title }),
    given: [group(GroupId, [{ Key: 'like', Value: 5 }])],
    stateOptional: true,
    call: ask(GroupId, undefined, call),
    control: 'malformed-group-id',
  });
}

/** Calls that are wrong in their credentials alone. */
export const CREDENTIAL_SCENARIOS: readonly Scenario[] = [
  wrong('usersig-absent', 'usersig-absent', { credential: 'absent' }),
  wrong('usersig-absent', 'usersig-empty', { credential: 'empty' }, 'A call with an empty UserSig is refused.'),
  wrong('usersig-malformed', 'usersig-malformed', { credential: 'malformed' }),
  wrong('usersig-altered', 'usersig-altered', { credential: 'altered' }),
  wrong('usersig-expired', 'usersig-expired', { credential: 'expired' }),
  wrong('usersig-other-key', 'usersig-other-key', { credential: 'other-key' }),
  wrong('usersig-other-user', 'usersig-other-user', { credential: 'other-user' }),
  wrong('usersig-other-app', 'usersig-other-app', { credential: 'other-app' }),
  wrong('not-administrator', 'not-administrator', { credential: 'not-administrator' }),
  wrong('sdkappid-absent', 'sdkappid-absent', { query: { sdkappid: null } }),
  wrong('sdkappid-unknown', 'sdkappid-unknown', { query: { sdkappid: '4294967295' } }),
];
