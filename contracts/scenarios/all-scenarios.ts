import { APP_SCENARIOS } from './app.ts';
import { BODY_SCENARIOS } from './bodies.ts';
import { CLIENT_SCENARIOS } from './clients.ts';
import { COUNTER_SCENARIOS } from './counters.ts';
import { CREDENTIAL_SCENARIOS } from './credentials.ts';
import { GROUP_SCENARIOS } from './groups.ts';
import { HEADER_SCENARIOS } from './headers.ts';
import { KEY_SCENARIOS } from './keys.ts';
import { PARAMETER_SCENARIOS } from './parameters.ts';
import type { Scenario } from './scenario.ts';

/** The scenario table: Pact interactions, verification, mock tests and test groups are all readings of it. */
export const SCENARIOS: readonly Scenario[] = [
  ...COUNTER_SCENARIOS,
  ...HEADER_SCENARIOS,
  ...CLIENT_SCENARIOS,
  ...KEY_SCENARIOS,
  ...GROUP_SCENARIOS,
  ...CREDENTIAL_SCENARIOS,
  ...PARAMETER_SCENARIOS,
  ...BODY_SCENARIOS,
  ...APP_SCENARIOS,
];

export type {
  AnswerExpected,
  Call,
  CallBody,
  ClosedExpected,
  CountersExpected,
  Credential,
  Expectation,
  ExpectedCounter,
  RefusalExpected,
  Scenario,
  TurnedAwayExpected,
} from './scenario.ts';
