import type { FindingCode } from '../../../contracts/finding.ts';

/** A call as a limiter sees it: when it comes, in milliseconds, by which connection, and its own `random`. */
export type LimitedCall = { atMs: number; connection: number; key: number };

/** What a limiter makes of a call; a delay in milliseconds. */
export type LimitedAnswer = { body: BodyKind; status?: number; delayMs?: number };

/**
 * The bodies of answers: OK with the group's counters, older ones or none, a refusal, one that says OK or holds the counters,
 * or no envelope at all.
 */
export type BodyKind = 'ok' | 'stale' | 'empty' | 'bare' | 'refused-ok' | 'refused-with-counters' | { code: number };

/** A limiter from its first call on; calls come in the order of time. */
export type Limiter = (call: LimitedCall) => LimitedAnswer;

/** What a limiter is started with: where its seconds begin, in milliseconds, and random numbers from 0 to 1. */
export type LimiterStart = { phaseMs: number; random: () => number };

/** A limiter of the catalogue: pure, but for what it is started with. */
export type LimiterCase = { id: string; says: string; start: (given: LimiterStart) => Limiter };

/** One that is wrong, and the finding that must catch it. */
export type DefectiveLimiter = LimiterCase & { finding: FindingCode };

export const OK: LimitedAnswer = { body: 'ok' };
export const REFUSED: LimitedAnswer = { body: { code: 60007 } };
