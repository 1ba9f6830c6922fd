import { CLIENT_CHECKS } from '../contracts/check-client/checks.ts';
import { PACT_CHECKS } from '../contracts/compare-pact/pact-checks.ts';
import type { CheckDefinition } from '../contracts/report/check-result.ts';
import { KNOWN_CHECKS } from '../contracts/verify/verify-checks.ts';
import { LIMIT_CHECKS } from '../load/judge/limit-checks.ts';

/** Every check of a provider. */
export const PROVIDER_CHECKS: readonly CheckDefinition[] = [...KNOWN_CHECKS, ...LIMIT_CHECKS];

/** Every check of every command. */
export const ALL_CHECKS: readonly CheckDefinition[] = [...PROVIDER_CHECKS, ...CLIENT_CHECKS, ...PACT_CHECKS];
