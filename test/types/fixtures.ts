// Never run: `tsc -p test` reads it. Each expected error that does not come is an error itself.
import { http } from 'msw/http';
import {
  aFailResponse,
  aFailResponseOfUnknownCode,
  anOkResponse,
  aResponse,
  toJson,
} from '../../mocks/fixtures/index.ts';
import { handlers, jsonResponse, type Outcome } from '../../mocks/handlers.ts';
import type { GetGroupCounterRequest, GetGroupCounterResponse, GroupCounterItem } from '../../openapi/index.ts';

export function readsCountersUnnarrowed(): unknown {
  // @ts-expect-error an answer may be a refusal, so it must be told apart first
  return aResponse('all-counters').GroupCounter;
}

export function readsCountersNarrowed(): GroupCounterItem[] {
  const answer = aResponse('all-counters');
  return answer.ActionStatus === 'OK' ? (answer.GroupCounter ?? []) : [];
}

export function readsCountersOfARefusal(): unknown {
  // @ts-expect-error a refusal has no GroupCounter
  return aFailResponse(10010).GroupCounter;
}

export const overridden = aResponse('all-counters', { GroupCounter: [{ Key: 'like', Value: 9007199254740993n }] });
export const refused = aResponse(10010, { ErrorInfo: '' });
// @ts-expect-error a refusal carries no counters
export const refusedWithCounters = aResponse(10010, { GroupCounter: [] });
// @ts-expect-error a success has no other code than 0
export const acceptedWithCode = anOkResponse({ ErrorCode: 10010 });
// @ts-expect-error a code that nobody knows needs its own builder, so that a typo in a known one is seen
export const unknownCode = aFailResponse(99999);
export const unknownCodeAllowed = aFailResponseOfUnknownCode(99999);
// @ts-expect-error what is no answer of the operation is not written
export const writtenNonsense = toJson({ ActionStatus: 'MAYBE' });

export const outcomes: Outcome[] = ['missing-group', 'fault-http-502', 99999, refused, { outcome: 60007, delayMs: 10 }];
export const dynamic = handlers((request: GetGroupCounterRequest) => (request.GroupId === 'gone' ? 10010 : 'ok'));
// @ts-expect-error an answer must be one of the operation
export const nonsense = handlers({ ActionStatus: 'OK', GroupCounter: [] });

/** The responses of MSW keep the type, so that a handler of one's own can be held to it. */
export const own = http.post<never, GetGroupCounterRequest, GetGroupCounterResponse>('*', () =>
  jsonResponse(overridden),
);
