import { OPERATION_PATH } from '../../openapi/generated/constants.ts';
import { INJECTED_VALUES, type InjectedName } from '../account/injected-values.ts';
import { makeCredentials } from '../account/make-credentials.ts';
import type { Aged, Call, Credential, LikeAdministrator, PartlySigned } from '../scenarios/scenario.ts';
import { fromState, type Matcher, matching } from './matchers.ts';

/** The request of an interaction. The query has an example or a matcher for each parameter. */
export type PactRequest = {
  method: 'POST';
  path: string;
  query: Record<string, string | Matcher<string>>;
  headers: Record<string, string>;
  body: unknown;
};

/**
 * The query parameters of each credential. A UserSig in a pact would be a secret that soon expires, so its place is taken
 * by a name: whoever verifies the pact hands in a value for it with the answer to a state's setup.
 */
const CREDENTIALS: Record<Exclude<Credential, Unmade>, { identifier?: Matcher<string>; usersig: PactUserSig }> = {
  valid: { usersig: injected('UserSig') },
  empty: { usersig: '' },
  malformed: { usersig: makeCredentials({ sdkappid: 0, identifier: '' }, 'malformed').usersig ?? '' },
  reencoded: { usersig: injected('ReencodedUserSig') },
  altered: { usersig: injected('AlteredUserSig') },
  expired: { usersig: injected('ExpiredUserSig') },
  'other-key': { usersig: injected('OtherKeyUserSig') },
  'other-user': { usersig: injected('OtherUserUserSig') },
  'other-case': { identifier: injected('OtherCaseIdentifier'), usersig: injected('UserSig') },
  'other-app': { usersig: injected('OtherAppUserSig') },
  'not-administrator': { identifier: injected('OrdinaryIdentifier'), usersig: injected('OrdinaryUserSig') },
};

/** UserSigs that no client can be brought to send, and those that stories alone are told with. */
type Unmade =
  | PartlySigned
  | Aged
  | LikeAdministrator
  | 'longest-user'
  | 'absent'
  | 'not-object'
  | 'unsigned'
  | 'short-signature';

type PactUserSig = string | Matcher<string>;

/** The request of a call with a JSON body. Parameters that the call sets by itself stand in the pact as they are. */
export function requestOf({ credential = 'valid', query = {}, body }: Call): PactRequest {
  const made = isUnmade(credential) ? {} : CREDENTIALS[credential];
  const usual = {
    sdkappid: injected('SDKAppID', '^[0-9]+$'),
    identifier: injected('Identifier'),
    ...made,
    random: matching('^[0-9]{1,10}$', '99999999'),
    contenttype: 'json',
  };
  const own = Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return {
    method: 'POST',
    path: OPERATION_PATH,
    query: { ...usual, ...Object.fromEntries(own) },
    headers: { 'Content-Type': 'application/json' },
    body: 'json' in body ? body.json : undefined,
  };
}

function injected(name: InjectedName, regex?: string): Matcher<string> {
  return fromState(name, INJECTED_VALUES[name].example, regex);
}

function isUnmade(credential: Credential): credential is Unmade {
  return !Object.hasOwn(CREDENTIALS, credential);
}
