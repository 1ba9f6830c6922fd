import type { Cause } from '../../openapi/generated/constants.ts';
import type { Finding } from '../finding.ts';
import type { UnreadReason } from '../oracles/request/unread.ts';
import type { TrafficExchange } from '../oracles/traffic/traffic-rules.ts';
import type { RequestKind } from '../wire/request-kind.ts';

/** A request of a client as the journal of a mock has it: with what it is, and what it broke (`findings`) or likely got wrong (`hints`). */
export type SeenRequest = TrafficExchange & {
  /** Why it was refused, where it was. */
  cause?: Cause;
  /** Whether it is a call of the operation at all. */
  kind: RequestKind;
  /** What it broke of the contract. */
  findings: readonly Finding[];
  /** What it likely got wrong. */
  hints: readonly Finding[];
};

/**
 * Whether all that came of a request is what the end of its client left of it, at that time in milliseconds since the epoch.
 * What was turned away for another reason had come so, whoever ended when.
 */
export function isCutShort({ kind, startedAt, hints }: SeenRequest, endedAt: number): boolean {
  return kind === 'unread' && startedAt >= endedAt && hints.some(({ actual }) => actual === CUT_SHORT);
}

const CUT_SHORT: UnreadReason = 'cut-short';
