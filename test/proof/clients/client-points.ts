import type { CheckDefinition } from '../../../contracts/report/check-result.ts';
import type { Point } from '../point.ts';
import { counts, found } from '../results.ts';
import type { ClientResult } from './client-results.ts';
import { scoreClientChecks } from './client-scores.ts';

/** What the clients are held against; `notShown` are the checks that no client can show, each with the reason. */
export type ClientClaims = {
  checks: readonly CheckDefinition[];
  notShown: Readonly<Record<string, string>>;
};

/** The points of the proof by clients: each client, and each check. */
export function pointsOfClients(clients: readonly ClientResult[], { checks, notShown }: ClientClaims): Point[] {
  return [
    ...(['control', 'defect', 'legal'] as const)
      .filter((kind) => !clients.some((one) => one.kind === kind))
      .map((kind) => [`There is no client of the kind ${kind}.`]),
    ...clients.map(troubleOfClient),
    ...scoreClientChecks(clients, checks).map(({ check: { id }, caught, controlPassed }) => [
      ...(caught === 0 && notShown[id] === undefined ? [`No client shows the check ${id}.`] : []),
      ...(caught > 0 && notShown[id] !== undefined ? [`A client shows the check ${id}, which is said not to be.`] : []),
      ...(controlPassed ? [] : [`The check ${id} does not let the right client pass.`]),
    ]),
  ];
}

/** What is amiss with one client. */
export function troubleOfClient({ kind, id, due, checks, trouble }: ClientResult): string[] {
  if (trouble !== undefined) return [`The ${kind} client "${id}" gave no result: ${trouble}.`];
  if (kind === 'defect') {
    const own = checks.find((check) => check.id === due);
    return own !== undefined && found(own) ? [] : [`The client with "${id}" is not caught by its own check ${due}.`];
  }
  const amiss = checks.filter((check) => counts(check) || !isSettledAt(kind).includes(check.outcome));
  return [
    ...(checks.some(({ outcome }) => outcome === 'passed') ? [] : [`Nothing passes at the ${kind} client "${id}".`]),
    ...amiss.map((check) => `At the ${kind} client "${id}" ${check.id} ${check.outcome}. ${check.reason ?? ''}`.trim()),
  ];
}

/** At a legal client what no source forbids is a hint, and what it was never seen in is left out. */
function isSettledAt(kind: ClientResult['kind']): readonly string[] {
  return kind === 'control' ? ['passed', 'notApplicable'] : ['passed', 'observed', 'notApplicable'];
}
