/** Accepted: an expected ErrorCode. Refused: any other ErrorCode. Broken: no answer, or none that can be read. */
export type OutcomeKind = 'accepted' | 'refused' | 'broken';

/** Time that a call took, one series for each kind; tagged with `code`, and with `problem` where there is one. */
export const LATENCY_METRICS = {
  accepted: 'group_counter_accepted_ms',
  refused: 'group_counter_refused_ms',
  broken: 'group_counter_broken_ms',
} as const satisfies Record<OutcomeKind, string>;

/** Counters, each tagged with `code`. */
export const METRICS = {
  answers: 'group_counter_answers',
  refusals: 'group_counter_refusals',
  invalid: 'group_counter_invalid',
  unanswered: 'group_counter_unanswered',
} as const;

/** Names of the two scenarios, which k6 tags every point with. */
export const K6_SCENARIOS = { warmUp: 'warm-up', measured: 'measured' } as const;
