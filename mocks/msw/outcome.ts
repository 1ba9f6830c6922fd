import type { Cause, ErrorCode } from '../../openapi/generated/constants.ts';
import type { GetGroupCounterRequest, GetGroupCounterResponse } from '../../openapi/generated/types.ts';
import type { TestGroupId } from '../fixtures/test-groups.ts';

/**
 * What calls can be answered with by name: that of a test group without its prefix (`ok`, `missing-key.zero`,
 * `fault-http-502`), of a cause of refusal, or of a scenario (`missing-group`, `limit-exceeded`, `int64-values`). Other
 * texts are let through by the type, and refused with the nearest name when the handlers are made.
 */
export type OutcomeName = NameWithoutPrefix<TestGroupId> | Cause | 'network-error' | (string & {});

/**
 * What a call is answered with, whatever group it asks for: a name, the code of a refusal (a documented one, or one that
 * nobody knows yet), an answer as it stands, one of these after so many milliseconds, or what a function makes of the
 * body that was sent.
 */
export type MswOutcome =
  | OutcomeName
  | ErrorCode
  | (number & {})
  | GetGroupCounterResponse
  | { outcome: MswOutcome; delayMs: number }
  | ((request: GetGroupCounterRequest) => MswOutcome);

type NameWithoutPrefix<Id extends string> = Id extends `gck.${infer Name}` ? Name : never;
