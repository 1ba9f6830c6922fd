import type { Finding, FindingCode } from '../../contracts/finding.ts';
import { readBody } from '../../contracts/wire/read-body.ts';
import { readParameters } from '../../contracts/wire/read-parameters.ts';
import { CAUSES, type Cause, OPERATION_PATH } from '../../openapi/generated/constants.ts';
import { validateRequest } from '../../openapi/generated/validators.js';
import { findTestGroup, TEST_GROUP_PREFIX } from '../fixtures/test-groups.ts';
import type { ServiceRequest } from '../service/request.ts';

/**
 * What a request breaks of the contract, whatever it was answered. Whether its UserSig does is the service's to say: by
 * the cause that it was refused for. Findings may quote the request: the journal masks them when it shows them.
 */
export function judgeRequest(request: ServiceRequest, cause?: Cause): Finding[] {
  if (request.path !== OPERATION_PATH)
    return [finding('request.path', 'path', OPERATION_PATH, request.path, 'The provider has no such path.')];
  const findings: Finding[] = [];
  if (request.method !== 'POST')
    findings.push(finding('request.method', 'method', 'POST', request.method, 'The operation is called by POST only.'));
  judgeParameters(request, findings);
  if (cause !== undefined && CREDENTIAL_CAUSES.has(cause))
    findings.push(finding('request.credential', 'query usersig', 'a valid UserSig', cause, CAUSES[cause].title));
  judgeBody(request, findings);
  return findings;
}

function judgeParameters({ query }: ServiceRequest, findings: Finding[]): void {
  const parameters = readParameters(query);
  for (const name of new Set([...parameters.repeated, ...parameters.malformed])) {
    const fault = parameters.repeated.includes(name)
      ? 'repeated'
      : parameters[name] === undefined
        ? 'absent'
        : 'malformed';
    const actual = fault === 'malformed' ? parameters[name] : fault;
    const message = `The parameter ${name} is ${fault}.`;
    findings.push(finding('request.parameter', `query ${name}`, 'given once, as documented', actual, message));
  }
}

function judgeBody({ body }: ServiceRequest, findings: Finding[]): void {
  const { problem, members } = readBody(body);
  if (problem !== undefined) {
    findings.push(finding('request.schema', '', 'a JSON object', problem, CAUSES[problem].title));
    return;
  }
  const groupId = members['GroupId'];
  if (!validateRequest(members)) {
    for (const { instancePath, message = 'does not fit' } of validateRequest.errors ?? []) {
      const text = `${instancePath || 'The body'} ${message}.`;
      findings.push(finding('request.schema', instancePath, message, at(members, instancePath), text));
    }
  } else if (typeof groupId === 'string' && groupId.startsWith(TEST_GROUP_PREFIX) && !findTestGroup(groupId)) {
    const message = `There is no test group ${groupId}: likely a typo. GET /__group-counter/groups lists them.`;
    findings.push(finding('request.unknown-test-group', '/GroupId', 'a test group', groupId, message));
  }
}

const CREDENTIAL_CAUSES: ReadonlySet<Cause> = new Set<Cause>([
  'usersig-absent',
  'usersig-malformed',
  'usersig-altered',
  'usersig-other-app',
  'usersig-other-user',
  'usersig-other-key',
  'usersig-expired',
  'not-administrator',
  'sdkappid-unknown',
]);

function at(members: Readonly<Record<string, unknown>>, pointer: string): unknown {
  const [, name] = pointer.split('/');
  return name === undefined ? 'an object' : members[name];
}

function finding(code: FindingCode, path: string, expected: unknown, actual: unknown, message: string): Finding {
  return { code, path, expected, actual, message };
}
