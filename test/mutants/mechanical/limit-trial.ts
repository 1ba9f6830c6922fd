import { signUserSig } from '../../../contracts/account/user-sig.ts';
import type { CheckResult } from '../../../contracts/report/check-result.ts';
import { judgeLoad, mergeJudgements } from '../../../load/judge/judge-load.ts';
import { readLoadAnswer } from '../../../load/k6/load-answer.ts';
import type { LoadCall } from '../../../load/measure/load-calls.ts';
import { measure } from '../../../load/measure/measured.ts';
import { overrideProfile, type Profile, SHORT_PROFILES } from '../../../load/profiles.ts';
import { type MockOptions, SAMPLE_ACCOUNT } from '../../../mocks/options.ts';
import type { Service, ServiceRequest } from '../../../mocks/server.ts';
import { OPERATION_PATH } from '../../../openapi/generated/constants.ts';
import type { MutatedMock } from './load.ts';

/** The end of a second is where windows of a clock differ from others, so the load begins amid one. */
const OFFSET_MS = 400;
const IDLE_MS = 2000;

/** With even arrivals nothing has to settle: two seconds below the limit show what ten would. */
const BELOW = overrideProfile(SHORT_PROFILES.below, { durationSeconds: 2 });
const ABOVE = overrideProfile(SHORT_PROFILES.above, { durationSeconds: 4 });

/**
 * What `check` finds about the limit, without its minute: the same profiles and the same judge, but the calls go straight
 * to the service, each at the time at which an even load would have brought it.
 */
export function judgeLimit(mock: MutatedMock, options: MockOptions): readonly CheckResult[] {
  const service = mock.createVerifiedService(options);
  service.world.groups.set(GROUP, EMPTY_GROUP);
  const request = requestOf();
  const startMs = Math.floor(Date.now() / 1000) * 1000 + OFFSET_MS;
  const first = run(service, request, BELOW, startMs);
  const second = run(service, request, ABOVE, startMs + BELOW.durationSeconds * 1000 + IDLE_MS);
  return mergeJudgements(first, second).checks;
}

const GROUP = 'kit-load';
const EMPTY_GROUP = {
  existence: 'present',
  type: 'Public',
  counters: new Map(),
  permitted: true,
  broken: false,
} as const;

function run(service: Service, request: ServiceRequest, profile: Profile, startMs: number) {
  const { ratePerSecond, durationSeconds } = profile;
  const calls = Array.from({ length: ratePerSecond * durationSeconds }, (_, index): LoadCall => {
    const startedAtMs = startMs + (index * 1000) / ratePerSecond;
    return callAt(service, request, startedAtMs);
  });
  return judgeLoad(measure({ profile, calls, dropped: 0, others: 'none' }), profile);
}

function callAt(service: Service, request: ServiceRequest, startedAtMs: number): LoadCall {
  const reply = service.handle(request, startedAtMs);
  if (typeof reply === 'string') return { startedAtMs, kind: 'broken', code: 'no-answer' };
  const answer = readLoadAnswer(reply.status, String(reply.body));
  const kind = answer.problem !== undefined ? 'broken' : answer.code === '0' ? 'accepted' : 'refused';
  return { startedAtMs, kind, ...answer };
}

function requestOf(): ServiceRequest {
  const { sdkappid, identifier, secretKey } = SAMPLE_ACCOUNT;
  return {
    method: 'POST',
    path: OPERATION_PATH,
    host: '127.0.0.1',
    query: [
      ['sdkappid', String(sdkappid)],
      ['identifier', identifier],
      ['usersig', signUserSig(sdkappid, secretKey, identifier)],
      ['random', '1'],
      ['contenttype', 'json'],
    ],
    body: new TextEncoder().encode(JSON.stringify({ GroupId: GROUP })),
  };
}
