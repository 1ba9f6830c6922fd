import type { Finding } from '../finding.ts';
import { judgeRandoms } from '../oracles/request/constant-random.ts';
import { requestSeen } from '../oracles/request/request-seen.ts';
import { judgeWire } from '../oracles/request/wire-details.ts';
import type { CheckResult } from '../report/check-result.ts';
import { MASK } from '../secrets/redact.ts';
import { splitTarget } from '../wire/query.ts';
import { readParameters } from '../wire/read-parameters.ts';
import { isNearOperation } from '../wire/request-kind.ts';
import { withRefusedRoots } from './refused-calls.ts';
import { REQUEST_CHECKS, type RequestCheck } from './requests/index.ts';
import type { SeenRequest } from './seen-request.ts';

/**
 * The checks of single requests over all that a client sent. Each passes on the calls that it saw: of one that went
 * elsewhere no more is seen than that. Where there was none, it could not run.
 */
export function judgeSeenRequests(requests: readonly SeenRequest[]): CheckResult[] {
  const calls = withRefusedRoots(requests.filter(({ kind }) => kind === 'call'));
  const arrived = calls.filter(({ request }) => isNearOperation(splitTarget(request.url).path));
  const unread = requests.filter(({ kind }) => kind === 'unread');
  const found = [
    ...[...calls, ...unread].flatMap(({ findings, hints }) => [...findings, ...hints.filter(isOfOneCall)]),
    ...ofRandoms(calls),
    ...arrived.flatMap(foundOnTheWire),
  ];
  return REQUEST_CHECKS.map((check) =>
    resultOf(check, OF_ANY_CALL.includes(check.id) ? calls.length : arrived.length, found.filter(check.owns)),
  );
}

/** What shows in calls that went elsewhere too. */
const OF_ANY_CALL = ['client-http', 'client-http-taken', 'client-path'];

/** A journal tells of randoms as soon as it is certain; of all calls it is known how many they are. */
function isOfOneCall({ code }: Finding): boolean {
  return code !== 'request.random.constant';
}

function ofRandoms(calls: readonly SeenRequest[]): Finding[] {
  const read = calls.map(({ request }) => {
    const { query, body } = requestSeen(request);
    return { random: readParameters(query).random, body };
  });
  const hint = judgeRandoms(read);
  return hint ? [hint] : [];
}

function foundOnTheWire({ request }: SeenRequest): Finding[] {
  const { findings, hints } = judgeWire(request, MASK);
  return [...findings, ...hints];
}

function resultOf(
  { owns: _owns, ...definition }: RequestCheck,
  calls: number,
  findings: readonly Finding[],
): CheckResult {
  const { level } = definition;
  if (findings.length > 0) return { ...definition, outcome: level === 'must' ? 'failed' : 'observed', findings };
  if (calls > 0) return { ...definition, outcome: 'passed', findings };
  return { ...definition, outcome: 'couldNotRun', reason: NO_CALL, findings };
}

/** Why there is nothing to judge. */
export const NO_CALL = 'the client sent no call of the operation';
