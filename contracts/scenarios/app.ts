import { ask, group, refusal } from './build-scenario.ts';
import type { Scenario } from './scenario.ts';

const LIKE = [{ Key: 'like', Value: 5 }];

/** Calls whose outcome depends on the whole app. Nothing else may be under way beside them. */
export const APP_SCENARIOS: readonly Scenario[] = [
  refusal('plan-too-low', {
    given: [group('kit-plan-too-low', LIKE), { state: 'a plan without group counters', params: {} }],
    call: ask('kit-plan-too-low'),
    control: 'all-counters',
  }),
  refusal('limit-exceeded', {
    given: [group('kit-limit-exceeded', LIKE), { state: 'an exhausted call limit', params: {} }],
    call: ask('kit-limit-exceeded'),
    control: 'all-counters',
  }),
];
