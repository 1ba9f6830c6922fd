import type { Account } from '../account.ts';
import { ANSWERS_SURVIVORS } from './answers.ts';
import { BODY_SURVIVORS } from './body.ts';
import { LIMITS_SURVIVORS } from './limits.ts';
import { OPEN_SURVIVORS } from './open.ts';
import { PARAMETER_SURVIVORS } from './parameters.ts';
import { QUERY_SURVIVORS } from './query.ts';
import { TEST_GROUPS_SURVIVORS } from './test-groups.ts';
import { USERSIG_SURVIVORS } from './usersig.ts';
import { USERSIG_KEPT_SURVIVORS } from './usersig-kept.ts';
import { WORKED_OUT_SURVIVORS } from './worked-out.ts';

/** Why each mechanical mutant that no check catches may survive. */
export const SURVIVORS: readonly Account[] = [
  ...ANSWERS_SURVIVORS,
  ...BODY_SURVIVORS,
  ...LIMITS_SURVIVORS,
  ...OPEN_SURVIVORS,
  ...PARAMETER_SURVIVORS,
  ...QUERY_SURVIVORS,
  ...TEST_GROUPS_SURVIVORS,
  ...USERSIG_SURVIVORS,
  ...USERSIG_KEPT_SURVIVORS,
  ...WORKED_OUT_SURVIVORS,
];
