import type { CheckDefinition, Layer } from '../../../contracts/report/check-result.ts';
import { found } from '../results.ts';
import type { ClientResult } from './client-results.ts';

/** What a check is worth: how many defects it found something in, and whether it lets a right client pass. */
export type ClientCheckScore = { check: CheckDefinition; caught: number; controlPassed: boolean };

export function scoreClientChecks(
  clients: readonly ClientResult[],
  checks: readonly CheckDefinition[],
): ClientCheckScore[] {
  const [defects, controls] = [ofKind(clients, 'defect'), ofKind(clients, 'control')];
  return checks.map((check) => ({
    check,
    caught: defects.filter((one) => one.checks.some(({ id, ...rest }) => id === check.id && found(rest))).length,
    controlPassed: controls.some((one) =>
      one.checks.some(({ id, outcome }) => id === check.id && outcome === 'passed'),
    ),
  }));
}

/** The layers that found something in a client, each once. */
export function layersThatCatch({ checks }: ClientResult): readonly Layer[] {
  return [...new Set(checks.filter(found).map(({ layer }) => layer))];
}

export function ofKind(clients: readonly ClientResult[], wanted: ClientResult['kind']): ClientResult[] {
  return clients.filter(({ kind }) => kind === wanted);
}

/** The defects that are caught by the check that they are due to. */
export function caughtAsDue(clients: readonly ClientResult[]): ClientResult[] {
  return ofKind(clients, 'defect').filter(({ due, checks }) => checks.some((one) => one.id === due && found(one)));
}
