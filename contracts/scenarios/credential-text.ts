import type { Credential } from './scenario.ts';

/** What the call of a credential carries, in words that follow "with". */
export const CREDENTIAL_TEXTS: Readonly<Record<Credential, string>> = {
  valid: 'a right UserSig',
  reencoded: 'a right UserSig whose members stand in another order, compressed at another level',
  absent: 'no usersig parameter',
  empty: 'an empty usersig parameter',
  malformed: 'a UserSig that cannot be decoded',
  'not-object': 'a UserSig that holds JSON null',
  unsigned: 'a UserSig that holds no TLS.sig',
  'short-signature': 'a UserSig whose TLS.sig has five bytes',
  altered: 'a right UserSig that was altered inside',
  'altered-at-first': 'a right UserSig whose signature has another first byte',
  'altered-in-middle': 'a right UserSig whose signature has another byte in its middle',
  'signed-by-half': 'a UserSig that holds half of a right signature',
  'signed-in-other-case': 'a UserSig whose signature is in other letters (upper and lower case exchanged)',
  expired: 'a UserSig that expired three days ago',
  'other-key': "a UserSig signed with another app's key",
  'other-user': 'a UserSig made for another user than identifier',
  'other-case': 'an identifier in other letters (upper and lower case exchanged) than in the UserSig',
  'other-app': 'a UserSig made for another app than sdkappid',
  'not-administrator': 'a right UserSig of an account that is no app administrator',
  brief: 'a right UserSig that was signed now for some minutes',
  'nearly-expired': 'a right UserSig in the last minutes of its life',
  reused: 'a right UserSig that was sent before',
  'user-of-longer-name':
    "a right UserSig of an account that is no administrator, whose name begins with an administrator's",
  'user-in-other-case':
    "a right UserSig of an account that is no administrator, whose name is an administrator's in other letters",
  'longest-user': 'a right UserSig of an account of 32 bytes that is no app administrator',
};
