import { BODY_CHECKS } from './of-bodies.ts';
import { PARAMETER_CHECKS } from './of-parameters.ts';
import { WIRE_CHECKS } from './on-the-wire.ts';
import type { RequestCheck } from './request-check.ts';

/** The checks of single requests, in the order of a report. */
export const REQUEST_CHECKS: readonly RequestCheck[] = [...WIRE_CHECKS, ...PARAMETER_CHECKS, ...BODY_CHECKS];

export type { RequestCheck } from './request-check.ts';
