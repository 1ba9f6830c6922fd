import type { CheckDefinition, CheckResult, Outcome } from '../../contracts/report/check-result.ts';
import { CAUSES, RATE_LIMIT } from '../../openapi/generated/constants.ts';
import { isCloseBelow, LIMIT_PER_SECOND, type Profile, SHORT_PROFILES } from '../profiles.ts';

const shared = {
  since: '0.1',
  layer: 'limit',
  level: 'must',
  source: '[page]: the highest frequency is 200 calls a second',
} as const;
/** A provider that refuses everything refuses the surplus too: what is within the limit has to be accepted beside it. */
const control = 'limit-below-accepted';

const DEFINITIONS = {
  'limit-smoke-answered': {
    ...shared,
    id: 'limit-smoke-answered',
    requirement: 'At a tenth of the documented limit every call is accepted.',
  },
  'limit-below-accepted': {
    ...shared,
    id: 'limit-below-accepted',
    requirement: `At nine tenths of the documented limit of ${LIMIT_PER_SECOND} calls a second no call within it is refused.`,
  },
  'limit-close-below-accepted': {
    ...shared,
    id: 'limit-close-below-accepted',
    requirement: `Right below the documented limit of ${LIMIT_PER_SECOND} calls a second, evenly, no call is refused.`,
    control,
  },
  'limit-above-enforced': {
    ...shared,
    id: 'limit-above-enforced',
    requirement: `Above ${LIMIT_PER_SECOND} calls a second the surplus is refused, judged over the second half of a run.`,
    control,
  },
  'limit-above-accepted': {
    ...shared,
    id: 'limit-above-accepted',
    requirement: `Above ${LIMIT_PER_SECOND} calls a second as many are accepted as the limit allows, if refused calls do not count against it.`,
    control,
  },
  'limit-code': {
    ...shared,
    id: 'limit-code',
    requirement: 'Calls beyond the limit are refused with an ErrorCode that stands for it.',
    source: CAUSES[RATE_LIMIT.refusedWith].source,
    control,
  },
  'limit-recovers': {
    ...shared,
    id: 'limit-recovers',
    requirement: `Once the rate is below ${LIMIT_PER_SECOND} calls a second again, calls are accepted: at once or when a window has passed, after an idle pause at the latest.`,
    control,
  },
  'limit-refused-in-time': {
    ...shared,
    id: 'limit-refused-in-time',
    level: 'should',
    requirement: 'A call beyond the limit is refused within the 3 s that the backend of the service takes at most.',
    source: '[overview]: the backend times out after 3 s; nothing is said of refusals',
    control,
  },
  'limit-answers-valid': {
    ...shared,
    id: 'limit-answers-valid',
    requirement:
      'Under load every call gets an answer that fits the schema, an OK holds the counters of its group, and a refusal holds none.',
    source:
      '[page]: an answer has ActionStatus, ErrorCode and ErrorInfo, GroupCounter lists the counters to get, FAIL says that the request failed, and 200 calls a second may be made',
  },
} as const satisfies Record<string, CheckDefinition>;

export type LimitCheckId = keyof typeof DEFINITIONS;

/** The checks of the limit, in the order of reports. */
export const LIMIT_CHECKS: readonly CheckDefinition[] = Object.values(DEFINITIONS);

/** A check with what came of it. */
export function limitCheck(id: LimitCheckId, outcome: Outcome, more: Partial<CheckResult> = {}): CheckResult {
  return { ...DEFINITIONS[id], outcome, findings: [], ...more };
}

/** Ids of the checks that a run of a profile decides. */
export const CHECKS_OF: Record<Profile['name'], readonly LimitCheckId[]> = {
  smoke: ['limit-smoke-answered', 'limit-answers-valid'],
  below: ['limit-below-accepted', 'limit-answers-valid'],
  at: ['limit-answers-valid'],
  above: ['limit-above-enforced', 'limit-above-accepted', 'limit-code', 'limit-answers-valid'],
  recovery: ['limit-recovers', 'limit-answers-valid'],
  soak: ['limit-below-accepted', 'limit-answers-valid'],
  window: ['limit-answers-valid'],
};

/** Ids of the checks that a run of a profile at its rate decides. */
export function checksOfLoad({ name, ratePerSecond, expect }: Profile): readonly LimitCheckId[] {
  const isClose = expect === 'nothing-refused' && isCloseBelow(ratePerSecond);
  return isClose ? ['limit-close-below-accepted', 'limit-answers-valid'] : CHECKS_OF[name];
}

/** Ids of the checks that these loads decide together: where one goes above the limit, also how soon it refuses. */
export function checksOfLoads(profiles: readonly Profile[]): LimitCheckId[] {
  const ids = new Set(profiles.flatMap(checksOfLoad));
  if (profiles.some(({ name }) => BEYOND.includes(name))) ids.add('limit-refused-in-time');
  return LIMIT_CHECKS.flatMap(({ id }) => [...ids].filter((one) => one === id));
}

const BEYOND: readonly Profile['name'][] = ['above', 'recovery', 'window'];

/** Ids of the checks that `check` runs. */
export const SHORT_CHECK_IDS: readonly LimitCheckId[] = [
  ...new Set(Object.values(SHORT_PROFILES).flatMap(({ name }) => CHECKS_OF[name])),
];

/** Checks that were not run, for one reason: by default those that `check` runs. */
export function limitChecksNotRun(
  outcome: 'couldNotRun' | 'notApplicable' | 'errored',
  reason: string,
  ids: readonly LimitCheckId[] = SHORT_CHECK_IDS,
): CheckResult[] {
  return ids.map((id) => limitCheck(id, outcome, { reason }));
}
