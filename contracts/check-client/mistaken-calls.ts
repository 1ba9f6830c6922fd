import { OPERATION_PATH } from '../../openapi/generated/constants.ts';
import type { Finding } from '../finding.ts';
import { splitTarget } from '../wire/query.ts';
import type { SeenRequest } from './seen-request.ts';

/**
 * The requests of a driven client. One that was told to make calls, made none, and called another operation all the while
 * meant that for them: the page itself names one in its table of parameters. Beside calls, another operation is none of ours.
 */
export function withMistakenCalls(requests: readonly SeenRequest[]): SeenRequest[] {
  if (requests.some(({ kind }) => kind === 'call')) return [...requests];
  return requests.map((seen) =>
    seen.kind === 'other-operation'
      ? { ...seen, kind: 'call', findings: [...seen.findings, findingOf(splitTarget(seen.request.url).path)] }
      : seen,
  );
}

function findingOf(path: string): Finding {
  const message = `The client was told to get counters, and called ${path} each time. Call ${OPERATION_PATH}: the page's table names modify_group_attr by mistake, its sample URL has the right path.`;
  return { code: 'request.path', path: 'path', expected: OPERATION_PATH, actual: path, message };
}
