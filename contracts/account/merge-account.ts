import type { Account } from './account.ts';

/**
 * What the state endpoint issued wins. A secret key is of no use for another app than its own; one that came without an
 * app is taken to be that of the issued one.
 */
export function mergeAccount(account: Partial<Account>, issued: Partial<Account>): Partial<Account> {
  const { secretKey, ...rest } = account;
  const apps = new Set([account.sdkappid, issued.sdkappid].filter((app) => app !== undefined));
  const sameApp = apps.size < 2;
  return { ...rest, ...issued, ...(sameApp && secretKey !== undefined && { secretKey }) };
}
