import type { CheckDefinition } from '../report/check-result.ts';
import { DRIVEN_CHECKS } from './driven/definitions.ts';
import { DRIVEN_TRAFFIC_CHECKS } from './driven/driven-traffic.ts';
import { TRAFFIC_CHECKS } from './judge-traffic.ts';
import { REQUEST_CHECKS } from './requests/index.ts';
import { COMMAND_CHECKS } from './watched/command-checks.ts';
import { COVERAGE_CHECK } from './watched/watched-coverage.ts';

/** The checks of single requests. */
const OF_REQUESTS: readonly CheckDefinition[] = REQUEST_CHECKS.map(({ owns: _owns, ...definition }) => definition);

/** Every check of a client whose own tests are watched. */
export const WATCHED_CHECKS: readonly CheckDefinition[] = [
  ...OF_REQUESTS,
  ...TRAFFIC_CHECKS,
  ...COMMAND_CHECKS,
  COVERAGE_CHECK,
];

/** Every check of a client that is driven through an adapter: its requests are judged as well, each and together. */
export const ADAPTER_CHECKS: readonly CheckDefinition[] = [...OF_REQUESTS, ...DRIVEN_TRAFFIC_CHECKS, ...DRIVEN_CHECKS];

/** Every check of `check-client`, with its requirement and source. */
export const CLIENT_CHECKS: readonly CheckDefinition[] = [...WATCHED_CHECKS, ...DRIVEN_CHECKS];
