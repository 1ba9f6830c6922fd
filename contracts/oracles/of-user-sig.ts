import { ERROR_CODES } from '../../openapi/generated/constants.ts';

/** Whether a refusal with this code is for the UserSig: with another one the call is another. */
export function isOfUserSig(code: number): boolean {
  const codes: Readonly<Record<number, { causes: readonly string[] }>> = ERROR_CODES;
  return codes[code]?.causes.some((cause) => cause.startsWith('usersig')) ?? false;
}
