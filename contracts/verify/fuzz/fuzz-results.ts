import type { Finding } from '../../finding.ts';
import type { CheckResult } from '../../report/check-result.ts';
import type { WireRequest } from '../../wire/wire-request.ts';
import { commandsFor } from '../stage/commands-for.ts';
import type { NotPlayed } from '../stage/stage.ts';
import type { Failure } from './campaign.ts';
import { describeRequest } from './counterexample.ts';
import { type FuzzCheckId, fuzzCheck } from './fuzz-checks.ts';
import type { Line } from './line.ts';

/** The check held. `reason` where something is to be said beside that. */
export function passed(id: FuzzCheckId, reason?: string): CheckResult {
  return { ...fuzzCheck(id), outcome: 'passed', ...(reason && { reason }), findings: [] };
}

/** The check came to nothing. */
export function notPlayed(id: FuzzCheckId, { kind, reason, leansOn }: NotPlayed): CheckResult {
  return { ...fuzzCheck(id), outcome: kind, reason, ...(leansOn && { leansOn }), findings: [] };
}

/** There is nothing at this provider that the check could be about. */
export function notApplicable(id: FuzzCheckId, reason: string): CheckResult {
  return { ...fuzzCheck(id), outcome: 'notApplicable', reason, findings: [] };
}

/** The check failed at this request, which the states that hold now are of. */
export function failed(
  { stage }: Pick<Line, 'stage'>,
  id: FuzzCheckId,
  findings: readonly Finding[],
  request: WireRequest,
): CheckResult {
  return { ...fuzzCheck(id), outcome: 'failed', findings, ...commandsFor(stage, request) };
}

/** The check failed at this request, which was generated and made smaller. */
export function failedSmall(
  line: Pick<Line, 'stage'>,
  id: FuzzCheckId,
  { request, findings, path }: Failure,
  seed: number,
): CheckResult {
  return {
    ...failed(line, id, findings, request),
    counterexample: { request: describeRequest(request), seed, path },
  };
}
