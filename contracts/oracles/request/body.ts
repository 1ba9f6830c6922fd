import { CAUSES } from '../../../openapi/generated/constants.ts';
import { validateRequest } from '../../../openapi/generated/validators.js';
import { readBody } from '../../wire/read-body.ts';
import { finding, type JudgedRequest } from './judged-request.ts';
import { judgeMembers } from './members.ts';
import type { RequestSeen } from './request-seen.ts';

/** The body: that it can be read, fits the schema, and has no member that was meant for another. */
export function judgeBody({ body }: RequestSeen, judged: JudgedRequest): void {
  const { problem, members } = readBody(body);
  if (problem !== undefined) {
    judged.findings.push(finding('request.schema', '', 'a JSON object', problem, CAUSES[problem].title));
    return;
  }
  if (!validateRequest(members)) {
    for (const { instancePath, message = 'does not fit' } of validateRequest.errors ?? []) {
      const text = `${instancePath || 'The body'} ${message}.`;
      judged.findings.push(finding('request.schema', instancePath, message, at(members, instancePath), text));
    }
  }
  judgeMembers(members, judged);
}

function at(members: Readonly<Record<string, unknown>>, pointer: string): unknown {
  const [, name] = pointer.split('/');
  return name === undefined ? 'an object' : members[name];
}
