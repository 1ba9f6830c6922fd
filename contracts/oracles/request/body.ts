import { CAUSES } from '../../../openapi/generated/constants.ts';
import { validateRequest } from '../../../openapi/generated/validators.js';
import { type ReadBody, readBody } from '../../wire/read-body.ts';
import { finding, type JudgedRequest } from './judged-request.ts';
import { judgeMembers } from './members.ts';
import type { RequestSeen } from './request-seen.ts';

/** Bodies with which nothing is amiss: those that come again need not be judged again. */
const right = new WeakSet<ReadBody>();

/** The body: that it can be read, fits the schema, and has no member that was meant for another. */
export function judgeBody({ body }: RequestSeen, judged: JudgedRequest): void {
  const read = readBody(body);
  if (right.has(read)) return;
  const { findings, hints } = judgeRead(read);
  if (findings.length + hints.length === 0) right.add(read);
  judged.findings.push(...findings);
  judged.hints.push(...hints);
}

function judgeRead({ problem, members }: ReadBody): JudgedRequest {
  const judged: JudgedRequest = { findings: [], hints: [] };
  if (problem !== undefined) {
    judged.findings.push(finding('request.schema', '', 'a JSON object', problem, CAUSES[problem].title));
    return judged;
  }
  if (!validateRequest(members)) {
    for (const { instancePath, message = 'does not fit' } of validateRequest.errors ?? []) {
      const text = `${instancePath || 'The body'} ${message}.`;
      judged.findings.push(finding('request.schema', instancePath, message, at(members, instancePath), text));
    }
  }
  judgeMembers(members, judged);
  return judged;
}

function at(members: Readonly<Record<string, unknown>>, pointer: string): unknown {
  const [, name] = pointer.split('/');
  return name === undefined ? 'an object' : members[name];
}
