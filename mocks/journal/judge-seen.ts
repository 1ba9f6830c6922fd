import type { Finding } from '../../contracts/finding.ts';
import { createRandomWatch } from '../../contracts/oracles/request/constant-random.ts';
import { judgeRequest } from '../../contracts/oracles/request/judge-requests.ts';
import type { JudgedRequest } from '../../contracts/oracles/request/judged-request.ts';
import { readBody } from '../../contracts/wire/read-body.ts';
import { readParameters } from '../../contracts/wire/read-parameters.ts';
import { requestKindOf } from '../../contracts/wire/request-kind.ts';
import type { Cause } from '../../openapi/generated/constants.ts';
import { findTestGroup, TEST_GROUP_PREFIX } from '../fixtures/test-groups.ts';
import type { ServiceRequest } from '../service/service-request.ts';

/** Judges requests in the order of their arrival, as the contract has it and with what only the mock knows. */
export function createSeenJudge(): (request: ServiceRequest, credential: readonly Cause[]) => JudgedRequest {
  const watchRandom = createRandomWatch();
  return (request, credential) => {
    const judged = judgeRequest(request, credential);
    if (requestKindOf(request) !== 'call') return judged;
    const ofRandom = watchRandom({ random: readParameters(request.query).random, body: request.body });
    const ofGroup = judgeTestGroup(request);
    if (ofRandom.length > 0) judged.hints.push(...ofRandom);
    if (ofGroup.length > 0) judged.findings.push(...ofGroup);
    return judged;
  };
}

const NONE: readonly Finding[] = [];

function judgeTestGroup({ body }: ServiceRequest): readonly Finding[] {
  const groupId = readBody(body).members?.['GroupId'];
  if (typeof groupId !== 'string' || !groupId.startsWith(TEST_GROUP_PREFIX) || findTestGroup(groupId)) return NONE;
  const message = `There is no test group ${groupId}: likely a typo. GET /__group-counter/groups lists them.`;
  const expected = 'a test group';
  return [{ code: 'request.unknown-test-group', path: '/GroupId', expected, actual: groupId, message }];
}
