import type { Finding } from '../finding.ts';
import { judgeWire } from '../oracles/request/wire-details.ts';
import type { CheckResult } from '../report/check.ts';
import { MASK } from '../secrets/redact.ts';
import { REQUEST_CHECKS, type RequestCheck } from './request-checks.ts';
import type { SeenRequest } from './seen-request.ts';

/**
 * The checks of single requests over all that a client sent. Each passes on the calls that it saw; where there was none it
 * could not run. Once a call went astray only what is the same on any way is known of it.
 */
export function judgeRequests(requests: readonly SeenRequest[]): CheckResult[] {
  const calls = requests.filter(({ kind }) => kind === 'call');
  const found = calls.flatMap(foundIn);
  return REQUEST_CHECKS.map((check) => resultOf(check, calls.length, found));
}

function foundIn({ request, findings, hints }: SeenRequest): Finding[] {
  const wire = judgeWire(request, MASK);
  return [...findings, ...hints, ...wire.findings, ...wire.hints];
}

function resultOf({ owns, ...definition }: RequestCheck, calls: number, found: readonly Finding[]): CheckResult {
  const findings = found.filter(owns);
  if (findings.length > 0)
    return { ...definition, outcome: definition.level === 'must' ? 'failed' : 'observed', findings };
  if (calls > 0) return { ...definition, outcome: 'passed', findings };
  return { ...definition, outcome: 'couldNotRun', reason: NO_CALL, findings };
}

/** Why there is nothing to judge. */
export const NO_CALL = 'the client sent no call of the operation';
