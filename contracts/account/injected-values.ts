import type { Credential } from '../scenarios/scenario.ts';
import type { Account } from './account.ts';
import { makeCredentials, missingForCredential } from './make-credentials.ts';

/** A value that the pact leaves to the answer of a state's setup: what stands in the pact in its place, and what it is. */
export type InjectedValue = {
  /** The calls in which it stands. */
  credential: Credential;
  /** Their query parameter. */
  parameter: 'sdkappid' | 'identifier' | 'usersig';
  /** What the pact holds, and what is sent where a setup's answer lacks it. */
  example: string;
  meaning: string;
};

/**
 * Every value that the pact injects, by its name in the answer to a setup. Most are wrong on purpose, each in one way: no
 * refusal of them can be verified without.
 */
export const INJECTED_VALUES = {
  SDKAppID: {
    credential: 'valid',
    parameter: 'sdkappid',
    example: '1400000000',
    meaning: 'the app; a number',
  },
  Identifier: {
    credential: 'valid',
    parameter: 'identifier',
    example: 'administrator',
    meaning: 'an administrator of it',
  },
  UserSig: {
    credential: 'valid',
    parameter: 'usersig',
    example: 'placeholder',
    meaning: 'a right UserSig of `Identifier`',
  },
  ReencodedUserSig: {
    credential: 'reencoded',
    parameter: 'usersig',
    example: 'placeholder-reencoded',
    meaning: 'the same, its members in another order and compressed at another level; right too',
  },
  AlteredUserSig: {
    credential: 'altered',
    parameter: 'usersig',
    example: 'placeholder-altered',
    meaning: 'one of `Identifier` whose signature does not match what was signed',
  },
  ExpiredUserSig: {
    credential: 'expired',
    parameter: 'usersig',
    example: 'placeholder-expired',
    meaning: 'one of `Identifier` that was right until days ago',
  },
  OtherKeyUserSig: {
    credential: 'other-key',
    parameter: 'usersig',
    example: 'placeholder-other-key',
    meaning: "one of `Identifier` that is signed with a key that is not the app's",
  },
  OtherUserUserSig: {
    credential: 'other-user',
    parameter: 'usersig',
    example: 'placeholder-other-user',
    meaning: 'a right UserSig of another user of the app',
  },
  OtherAppUserSig: {
    credential: 'other-app',
    parameter: 'usersig',
    example: 'placeholder-other-app',
    meaning: "one of `Identifier` for another app, signed with this one's key",
  },
  OtherCaseIdentifier: {
    credential: 'other-case',
    parameter: 'identifier',
    example: 'ADMINISTRATOR',
    meaning: '`Identifier` with small and capital letters exchanged',
  },
  OrdinaryIdentifier: {
    credential: 'not-administrator',
    parameter: 'identifier',
    example: 'kit-not-an-administrator',
    meaning: 'a user who is no administrator',
  },
  OrdinaryUserSig: {
    credential: 'not-administrator',
    parameter: 'usersig',
    example: 'placeholder-ordinary',
    meaning: 'a right UserSig of `OrdinaryIdentifier`',
  },
} as const satisfies Readonly<Record<string, InjectedValue>>;

/** Name of a value that the pact injects. */
export type InjectedName = keyof typeof INJECTED_VALUES;

const ENTRIES = Object.entries(INJECTED_VALUES) as readonly (readonly [InjectedName, InjectedValue])[];

/** Names of the injected values that are UserSigs: secrets, most of them. */
export const INJECTED_USERSIGS: readonly string[] = ENTRIES.filter(([, { parameter }]) => parameter === 'usersig').map(
  ([name]) => name,
);

/**
 * The injected values of this account, by name; SDKAppID is a number. All where the account has its secret key and letters
 * in its identifier; else those that can be made without.
 */
export function injectedValues(account: Account): Partial<Record<InjectedName, string | number>> {
  const made = ENTRIES.flatMap(([name, { credential, parameter }]) => {
    if (missingForCredential(account, credential) !== undefined) return [];
    const value = makeCredentials(account, credential)[parameter];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(made);
}
