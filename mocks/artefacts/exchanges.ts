import { ERROR_CODES, type ErrorCode } from '../../openapi/generated/constants.ts';
import type { FailResponse, GetGroupCounterRequest, OkResponse } from '../../openapi/generated/types.ts';
import { FAILURES } from '../fixtures/failures.ts';
import { RESPONSES } from '../fixtures/responses.ts';
import type { TestGroupId } from '../fixtures/test-groups.ts';

/** A response with a request that it belongs to: sent to the mock, which needs no set-up for it, it is answered so. */
export type FixtureExchange = { name: string; request: GetGroupCounterRequest; response: OkResponse | FailResponse };

type TestGroupRequest = GetGroupCounterRequest & { GroupId: TestGroupId };

/** For each answer OK, what is asked of which test group. */
const REQUEST_OF: Record<keyof typeof RESPONSES, TestGroupRequest> = {
  'all-counters': { GroupId: 'gck.ok' },
  'one-counter': { GroupId: 'gck.ok', GroupCounterKeys: ['like'] },
  'no-counters': { GroupId: 'gck.no-counters.empty-array' },
  'no-counters-absent': { GroupId: 'gck.no-counters.absent' },
  'missing-key-zero': { GroupId: 'gck.missing-key.zero', GroupCounterKeys: ['like', 'absent'] },
  'repeated-key': { GroupId: 'gck.repeated-key.each-time', GroupCounterKeys: ['like', 'like'] },
  'no-error-info': { GroupId: 'gck.error-info-on-ok.absent' },
  'extreme-values': { GroupId: 'gck.int64-values', GroupCounterKeys: ['highest', 'lowest'] },
  'beyond-double': { GroupId: 'gck.int64-values', GroupCounterKeys: ['beyond-double'] },
  'negative-and-zero': { GroupId: 'gck.int64-values', GroupCounterKeys: ['negative', 'zero'] },
  'special-keys': { GroupId: 'gck.keys-byte-for-byte', GroupCounterKeys: ['k'.repeat(128), '点赞', 'a"b\\c/d'] },
  'twenty-counters': { GroupId: 'gck.twenty-counters' },
};

/** Every answer of the fixtures with its request: those OK by their names, refusals by their codes. */
export const EXCHANGES: readonly FixtureExchange[] = [
  ...(Object.keys(RESPONSES) as (keyof typeof RESPONSES)[]).map((name) => ({
    name,
    request: REQUEST_OF[name],
    response: RESPONSES[name],
  })),
  ...(Object.keys(ERROR_CODES).map(Number) as ErrorCode[]).map((code) => ({
    name: String(code),
    request: { GroupId: `gck.${code}` } satisfies TestGroupRequest,
    response: FAILURES[code],
  })),
];
