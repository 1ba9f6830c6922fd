import type { Account } from '../../contracts/account/account.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';

export type AccountOptions = {
  sdkappid?: number;
  identifier?: string;
  usersigEnv?: string;
  secretKeyEnv?: string;
};

/** What is known of the caller, from the options or else the environment. Secrets come from the environment alone. */
export function readAccount(options: AccountOptions, context: Context): Partial<Account> {
  const { env } = context;
  // First: what is said of the others may quote them.
  const usersig = secret(options.usersigEnv, 'GROUP_COUNTER_USERSIG', '--usersig-env', context);
  const secretKey = secret(options.secretKeyEnv, 'GROUP_COUNTER_SECRET_KEY', '--secret-key-env', context);
  const fromEnv = env['GROUP_COUNTER_SDKAPPID'];
  const sdkappid = options.sdkappid ?? (fromEnv ? appNumber(fromEnv, 'GROUP_COUNTER_SDKAPPID') : undefined);
  const identifier = options.identifier ?? env['GROUP_COUNTER_IDENTIFIER'];
  return {
    ...(sdkappid !== undefined && { sdkappid }),
    ...(identifier && { identifier }),
    ...(usersig && { usersig }),
    ...(secretKey && { secretKey }),
  };
}

/** An SDKAppID as a number. Throws UsageError for anything else. */
export function appNumber(value: string, option: string): number {
  const number = Number(value);
  if (/^[1-9]\d*$/.test(value) && Number.isSafeInteger(number)) return number;
  throw new UsageError(`Failed to read ${option}: "${value}" is no SDKAppID. Give a positive integer.`);
}

/**
 * The secret in the variable of this name, or else in the usual one; it is noted as one. Throws UsageError where the
 * named one is not set.
 */
export function secret(
  name: string | undefined,
  usual: string,
  option: string,
  { env, secrets }: Context,
): string | undefined {
  const value = env[name ?? usual];
  secrets.note(value);
  if (name === undefined || value) return value;
  // Somebody may have given the secret itself: what does not look like a variable's name is not repeated.
  const shown = /^[A-Za-z_]\w{0,39}$/.test(name) ? `the environment variable ${name}` : 'the variable it names';
  throw new UsageError(
    `Failed to read ${option}: ${shown} is not set. Give the name of a variable that holds the secret.`,
  );
}
