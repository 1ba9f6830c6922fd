import type { AppOptions, Parts } from './app.ts';
import { Refusal } from './refusal.ts';
import { startExpressWith } from './start.ts';
import { type Caller, decode, isInForce, isSigned } from './user-sig.ts';

/** Four faults that backend developers make, each by itself; all else of the provider is right. */
export const FAULTS = {
  /** Where one of the keys is unknown, the group's counters are returned as they are, unfiltered. */
  filter: {
    select: ({ counters }, keys) => {
      const isFiltered = keys.length > 0 && keys.every((key) => counters.has(key));
      return [...counters].filter(([key]) => !isFiltered || keys.includes(key));
    },
  },
  /** An expired UserSig is answered as a malformed one. */
  expired: { checkUserSig: (text, caller) => checkBadly(text, caller, { expired: 70003, isGuarded: true }) },
  /** Values go through a double. */
  rounded: { write: (value) => Number(value) },
  /** A UserSig that holds JSON null is read as if it held an object. */
  crash: { checkUserSig: (text, caller) => checkBadly(text, caller, { expired: 70001, isGuarded: false }) },
} as const satisfies Record<string, Partial<Parts>>;

/** All four at once. */
const ALL: Partial<Parts> = {
  ...FAULTS.filter,
  ...FAULTS.rounded,
  checkUserSig: (text, caller) => checkBadly(text, caller, { expired: 70003, isGuarded: false }),
};

/** Starts the provider with these parts of it wrong, with all four when left out. */
export function startFaulty(options: AppOptions, parts: Partial<Parts> = ALL): ReturnType<typeof startExpressWith> {
  return startExpressWith(options, parts);
}

function checkBadly(
  text: string | undefined,
  { sdkappid, identifier, secretKey }: Caller,
  { expired, isGuarded }: { expired: number; isGuarded: boolean },
): void {
  if (!text) throw new Refusal(60025, 'usersig is empty');
  const fields = decode(text) as Record<string, unknown>;
  if (isGuarded && (fields === null || typeof fields !== 'object')) throw new Refusal(70003, 'usersig is malformed');
  const signature = fields['TLS.sig'];
  if (typeof signature !== 'string') throw new Refusal(70003, 'usersig is malformed');
  if (String(fields['TLS.sdkappid']) !== sdkappid) throw new Refusal(70014, 'sdkappid does not match usersig');
  if (fields['TLS.identifier'] !== identifier) throw new Refusal(70013, 'identifier does not match usersig');
  if (!isSigned(fields, signature, secretKey)) throw new Refusal(70009, 'usersig was made with another key');
  if (!isInForce(fields)) throw new Refusal(expired, 'usersig is expired');
}
