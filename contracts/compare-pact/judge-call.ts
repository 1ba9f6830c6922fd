import type { Cause } from '../../openapi/generated/constants.ts';
import { REQUEST_CHECKS, type RequestCheck } from '../check-client/requests/index.ts';
import type { Finding } from '../finding.ts';
import { judgeRequests } from '../oracles/request/judge-requests.ts';
import { requestSeen } from '../oracles/request/request-seen.ts';
import { judgeWire } from '../oracles/request/wire-details.ts';
import { MASK } from '../secrets/redact.ts';
import { readParameters } from '../wire/read-parameters.ts';
import type { ComparedInteraction } from './compared-interaction.ts';

/** What only shows in calls on the wire, or in many of them, and not in a pact. */
const NOT_IN_PACTS = [
  'client-http',
  'client-http-taken',
  'client-random-drawn',
  'client-members-once',
  'client-test-groups',
  'client-usersig-in-query-alone',
];

/** The checks of single requests that a pact can be held to. */
export const PACT_REQUEST_CHECKS: readonly RequestCheck[] = REQUEST_CHECKS.filter(
  ({ id }) => !NOT_IN_PACTS.includes(id),
);

/** What is wrong with the call of an interaction (`broken`), and what no source forbids of it (`odd`). */
export function judgeCall({ exchange: { request } }: ComparedInteraction): { broken: Finding[]; odd: Finding[] } {
  const { usersig = '' } = readParameters(requestSeen(request).query);
  const credential: readonly Cause[] = usersig === '' ? ['usersig-absent'] : [];
  const judged = [...judgeRequests([{ request, credential }]), judgeWire(request, MASK)];
  const all = judged.flatMap(({ findings, hints }) => [...findings, ...hints]);
  const isBroken = (finding: Finding) =>
    PACT_REQUEST_CHECKS.some((check) => check.level === 'must' && check.owns(finding));
  return { broken: all.filter(isBroken), odd: all.filter((finding) => !isBroken(finding)) };
}
