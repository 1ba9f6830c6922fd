import type { Cause } from '../../openapi/generated/constants.ts';
import type { Finding } from '../finding.ts';
import type { TrafficExchange } from '../oracles/traffic/traffic-rules.ts';
import type { RequestKind } from '../wire/request-kind.ts';

/** A request of a client as the journal of a mock has it: with what it is, and what it broke (`findings`) or likely got wrong (`hints`). */
export type SeenRequest = TrafficExchange & {
  cause?: Cause;
  kind: RequestKind;
  findings: readonly Finding[];
  hints: readonly Finding[];
};
