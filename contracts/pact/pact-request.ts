import { OPERATION_PATH } from '../../openapi/generated/constants.ts';
import { makeCredentials } from '../account/make-credentials.ts';
import type { Aged, Call, Credential, PartlySigned } from '../scenarios/scenario.ts';
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
  valid: { usersig: fromState('UserSig', 'placeholder') },
  empty: { usersig: '' },
  malformed: { usersig: makeCredentials({ sdkappid: 0, identifier: '' }, 'malformed').usersig ?? '' },
  reencoded: { usersig: fromState('ReencodedUserSig', 'placeholder-reencoded') },
  altered: { usersig: fromState('AlteredUserSig', 'placeholder-altered') },
  expired: { usersig: fromState('ExpiredUserSig', 'placeholder-expired') },
  'other-key': { usersig: fromState('OtherKeyUserSig', 'placeholder-other-key') },
  'other-user': { usersig: fromState('OtherUserUserSig', 'placeholder-other-user') },
  'other-case': {
    identifier: fromState('OtherCaseIdentifier', 'ADMINISTRATOR'),
    usersig: fromState('UserSig', 'placeholder'),
  },
  'other-app': { usersig: fromState('OtherAppUserSig', 'placeholder-other-app') },
  'not-administrator': {
    identifier: fromState('OrdinaryIdentifier', 'kit-not-an-administrator'),
    usersig: fromState('OrdinaryUserSig', 'placeholder-ordinary'),
  },
};

/** UserSigs that no client can be brought to send, and those that stories alone are told with. */
type Unmade = PartlySigned | Aged | 'longest-user' | 'absent' | 'not-object' | 'unsigned' | 'short-signature';

type PactUserSig = string | Matcher<string>;

/** The request of a call with a JSON body. Parameters that the call sets by itself stand in the pact as they are. */
export function requestOf({ credential = 'valid', query = {}, body }: Call): PactRequest {
  const made = isUnmade(credential) ? {} : CREDENTIALS[credential];
  const usual = {
    sdkappid: fromState('SDKAppID', '1400000000', '^[0-9]+$'),
    identifier: fromState('Identifier', 'administrator'),
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

function isUnmade(credential: Credential): credential is Unmade {
  return !Object.hasOwn(CREDENTIALS, credential);
}
