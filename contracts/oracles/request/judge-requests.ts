import { CAUSES, type Cause, OPERATION_PATH } from '../../../openapi/generated/constants.ts';
import type { Exchange } from '../../wire/exchange.ts';
import { readParameters } from '../../wire/read-parameters.ts';
import { isNearOperation, requestKindOf } from '../../wire/request-kind.ts';
import { judgeBody } from './body.ts';
import { createRandomWatch } from './constant-random.ts';
import { finding, type JudgedRequest } from './judged-request.ts';
import { judgeParameters } from './request-parameters.ts';
import { type RequestSeen, requestSeen } from './request-seen.ts';

/** A request that was seen; `credential` are the causes for which its UserSig or its app does not do, as who verified them says. */
export type ExchangeSeen = Pick<Exchange, 'request'> & { credential?: readonly Cause[] };

/**
 * What requests break of the contract, one result for each exchange, in their order, whatever they were answered: `findings`
 * break a sentence of a source, `hints` break none. Calls of other operations and preflights have neither. A hint about
 * several calls (`request.random.constant`) stands at the one that completes it. Bodies must be whole and UserSigs may be
 * masked; the exchanges of the mock's journal, whose bodies may be cut, bring `findings` and `hints` of their own from when
 * they arrived.
 */
export function judgeRequests(exchanges: readonly ExchangeSeen[]): JudgedRequest[] {
  const watchRandom = createRandomWatch();
  return exchanges.map(({ request, credential }) => {
    const seen = requestSeen(request);
    const { findings, hints } = judgeRequest(seen, credential);
    const isCall = requestKindOf(seen) === 'call';
    return {
      findings,
      hints: isCall
        ? [...hints, ...watchRandom({ random: readParameters(seen.query).random, body: seen.body })]
        : hints,
    };
  });
}

/** What one request breaks by itself. One cause hides no other: what was refused first does not matter. */
export function judgeRequest(request: RequestSeen, credential: readonly Cause[] = []): JudgedRequest {
  const judged: JudgedRequest = { findings: [], hints: [] };
  const { findings } = judged;
  if (requestKindOf(request) !== 'call') return judged;
  if (request.path !== OPERATION_PATH) {
    findings.push(finding('request.path', 'path', OPERATION_PATH, request.path, 'The provider has no such path.'));
    // What was not meant for the operation is not held to it.
    if (!isNearOperation(request.path)) return judged;
  }
  if (request.method !== 'POST')
    findings.push(finding('request.method', 'method', 'POST', request.method, 'The operation is called by POST only.'));
  judgeParameters(request, judged);
  for (const cause of credential)
    findings.push(
      finding(
        'request.credential',
        PLACES[cause] ?? 'query usersig',
        CREDENTIAL_DUE[cause] ?? 'a valid UserSig',
        cause,
        `${CAUSES[cause].title}${cause === 'usersig-malformed' ? spaceIn(request) : ''}`,
      ),
    );
  judgeBody(request, judged);
  return judged;
}

const CREDENTIAL_DUE: { readonly [Name in Cause]?: string } = {
  'not-administrator': 'the account of an administrator of the app',
  'sdkappid-unknown': 'an app that there is',
  'usersig-other-user': 'the UserSig of the account that identifier names',
};

/** What is read from a file or printed by a program often ends in a line break. */
function spaceIn({ query }: RequestSeen): string {
  const userSig = query.find(([name]) => name === 'usersig')?.[1] ?? '';
  return /\s/.test(userSig) ? ' It has white space in it, as a line break at the end of a file: take that away.' : '';
}

const PLACES: { readonly [Name in Cause]?: string } = {
  'not-administrator': 'query identifier',
  'sdkappid-unknown': 'query sdkappid',
};
