import { CAUSES, type Cause } from '../../openapi/generated/constants.ts';
import { ask, counters, group, refusalOnGroup, scenario } from './build-scenario.ts';
import type { Call, Credential, Scenario } from './scenario.ts';

function wrong(cause: Cause, id: string, call: Omit<Call, 'body'>, title?: string): Scenario {
  return refusalOnGroup(cause, id, (GroupId) => ask(GroupId, undefined, call), title);
}

const UNSIGNED =
  '[usersig]: a UserSig is an object whose TLS.sig is an HMAC-SHA256; [codes]: 70003 stands for a UserSig that is malformed, 70009 for one that does not match the key';

/** What a UserSig that holds nothing comes to where members that are absent are read as empty and as 0. */
const OF_NOBODY = ['usersig-other-app', 'usersig-other-user', 'usersig-expired'] as const;

/** A UserSig that can be decoded and lacks what it must hold: malformed to one reader, altered to another. */
function incomplete(id: string, credential: Credential, title: string, also: readonly Cause[] = []): Scenario {
  const expect = { outcome: 'refused', cause: 'usersig-malformed', also: ['usersig-altered', ...also] } as const;
  return { ...wrong('usersig-malformed', id, { credential }, title), since: '0.1', source: UNSIGNED, expect };
}

/** Calls that are wrong in their credentials alone. */
export const CREDENTIAL_SCENARIOS: readonly Scenario[] = [
  wrong('usersig-absent', 'usersig-absent', { credential: 'absent' }),
  wrong('usersig-absent', 'usersig-empty', { credential: 'empty' }, 'A call with an empty UserSig is refused.'),
  wrong('usersig-malformed', 'usersig-malformed', { credential: 'malformed' }),
  incomplete('usersig-not-object', 'not-object', 'A call whose UserSig holds no object is refused.', OF_NOBODY),
  incomplete('usersig-unsigned', 'unsigned', 'A call whose UserSig holds no signature is refused.'),
  incomplete(
    'usersig-short-signature',
    'short-signature',
    'A call whose UserSig holds too short a signature is refused.',
  ),
  wrong('usersig-altered', 'usersig-altered', { credential: 'altered' }),
  wrong('usersig-expired', 'usersig-expired', { credential: 'expired' }),
  wrong('usersig-other-key', 'usersig-other-key', { credential: 'other-key' }),
  wrong('usersig-other-user', 'usersig-other-user', { credential: 'other-user' }),
  {
    ...wrong(
      'usersig-other-user',
      'identifier-other-case',
      { credential: 'other-case' },
      "A call whose identifier is the UserSig's user in other letters is refused: values are case-sensitive.",
    ),
    since: '0.1',
    source: `[overview]: names and values of parameters are case-sensitive; ${CAUSES['usersig-other-user'].source}`,
    expect: { outcome: 'refused', cause: 'usersig-other-user', also: ['not-administrator'] },
  },
  wrong('usersig-other-app', 'usersig-other-app', { credential: 'other-app' }),
  wrong('not-administrator', 'not-administrator', { credential: 'not-administrator' }),
  wrong('sdkappid-absent', 'sdkappid-absent', { query: { sdkappid: null } }),
  wrong('sdkappid-unknown', 'sdkappid-unknown', { query: { sdkappid: '4294967295' } }),
  scenario({
    id: 'usersig-reordered',
    since: '0.1',
    title: 'A right UserSig is accepted whatever the order of its members and the level of its compression.',
    source: '[usersig]: the official libraries differ in the order of members and the level of compression',
    given: [group('kit-usersig-reordered', [{ Key: 'like', Value: 5 }])],
    call: ask('kit-usersig-reordered', undefined, { credential: 'reencoded' }),
    expect: counters([{ Key: 'like', Value: 5 }]),
  }),
];
