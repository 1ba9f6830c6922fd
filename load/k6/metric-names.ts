/** Accepted: an expected ErrorCode. Refused: any other ErrorCode. Broken: no answer, or none that can be read. */
export type OutcomeKind = 'accepted' | 'refused' | 'broken';

/** The ErrorCode of a call that has no tag for it. */
export const USUAL_CODE = '0';

/**
 * Time that a call took, one series for each kind; tagged with `code` unless that is the usual one, and with `problem` where
 * there is one.
 */
export const LATENCY_METRICS = {
  accepted: 'group_counter_accepted_ms',
  refused: 'group_counter_refused_ms',
  broken: 'group_counter_broken_ms',
} as const satisfies Record<OutcomeKind, string>;

/** Counters of what is rare, each tagged with `code`; every call is one of k6's own `iterations`. */
export const METRICS = {
  refusals: 'group_counter_refusals',
  invalid: 'group_counter_invalid',
  unanswered: 'group_counter_unanswered',
} as const;

/** Metrics of k6's own that are read. */
export const K6_METRICS = { iterations: 'iterations', dropped: 'dropped_iterations', requests: 'http_reqs' } as const;

/**
 * Metadata of a call's latency, which unlike tags cost k6 no memory: when the call was due, in milliseconds since the
 * epoch.
 */
export const DUE = 'due';

/** Tag of all that belongs to the measured load. k6 leaves it out where it counts iterations that it dropped. */
export const MEASURED = { name: 'load', value: 'measured' } as const;

/** Name of the scenario that warms up, which k6 tags every point with. */
export const WARM_UP = 'warm-up';

/** Name of the scenario that carries a step of so many. */
export function scenarioOfStep(step: number, steps: number): string {
  return steps === 1 ? MEASURED.value : `${MEASURED.value}-${step}`;
}

/** The step that a scenario carries, where its profile has several. */
export function stepOfScenario(scenario: string): number | undefined {
  const digits = scenario.startsWith(`${MEASURED.value}-`) ? scenario.slice(MEASURED.value.length + 1) : '';
  return digits === '' ? undefined : Number(digits);
}
