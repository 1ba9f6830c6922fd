import { DRIVEN_CHECKS } from '../contracts/check-client/driven/definitions.ts';
import type { CheckDefinition } from '../contracts/report/check.ts';
import { KNOWN_CHECKS } from '../contracts/verify/checks.ts';
import { LIMIT_CHECKS } from '../load/judge/checks.ts';

/** Every check of every command. */
export const ALL_CHECKS: readonly CheckDefinition[] = [...KNOWN_CHECKS, ...LIMIT_CHECKS, ...DRIVEN_CHECKS];
