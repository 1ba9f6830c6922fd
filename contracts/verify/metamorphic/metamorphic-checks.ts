import type { CheckDefinition } from '../../report/check-result.ts';
import { COMPARISONS } from './checks/comparisons.ts';

/** The checks that compare answers with each other, so that nothing need be known of what a group holds. */
export const METAMORPHIC_CHECKS: readonly CheckDefinition[] = COMPARISONS.map(({ definition }) => definition);
