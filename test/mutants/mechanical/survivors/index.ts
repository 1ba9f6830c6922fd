import type { Account } from '../account.ts';

/** Why each mechanical mutant that no check catches may survive. */
export const SURVIVORS: readonly Account[] = [];
