import { signUserSig } from '../../../contracts/account/user-sig.ts';
import { SAMPLE_ACCOUNT } from '../../../mocks/options.ts';

const { sdkappid, identifier, secretKey } = SAMPLE_ACCOUNT;

/** The account that the mock serves, by the names that our program reads; the key opens nothing. */
export const OUR_ACCOUNT = {
  GROUP_COUNTER_SDKAPPID: `${sdkappid}`,
  GROUP_COUNTER_IDENTIFIER: identifier,
  GROUP_COUNTER_SECRET_KEY: secretKey,
};

/** A UserSig in the environment, by the name that the tool reads: neither its arguments nor its files hold it. */
export function userSigAs(variable: string): Record<string, string> {
  return { [variable]: signUserSig(sdkappid, secretKey, identifier) };
}
