import { ANSWERS } from './defective-answers.ts';
import { BANS } from './defective-bans.ts';
import { BUILT } from './defective-built.ts';
import { RATES } from './defective-rates.ts';
import type { DefectiveLimiter } from './limiter-case.ts';

/** Every defective limiter, each right but for one thing. */
export const DEFECTIVE_LIMITERS: readonly DefectiveLimiter[] = [...RATES, ...BANS, ...ANSWERS, ...BUILT];
