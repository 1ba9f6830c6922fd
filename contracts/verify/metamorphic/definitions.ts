import type { CheckDefinition } from '../../report/check.ts';
import { CHECKS } from './checks/index.ts';

/** The checks that compare answers with each other, so that nothing need be known of what a group holds. */
export const METAMORPHIC_CHECKS: readonly CheckDefinition[] = CHECKS.map(({ definition }) => definition);
