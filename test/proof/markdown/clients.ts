import type { Layer } from '../../../contracts/report/check-result.ts';
import { type ClientClaims, troubleOfClient } from '../clients/client-points.ts';
import type { ClientResult } from '../clients/client-results.ts';
import { caughtAsDue, layersThatCatch, ofKind, scoreClientChecks } from '../clients/client-scores.ts';
import { compare } from './defects.ts';
import { code, table } from './table.ts';

const LAYERS: readonly Layer[] = ['request', 'conclusion', 'traffic'];

/** The proof by clients in Markdown, a section of its own. */
export function clientSections(clients: readonly ClientResult[], claims: ClientClaims): string {
  return [
    '## Clients, judged by check-client',
    'Every defective client must be caught by the check that it names, and no legal one may be flagged. One that is driven goes through all cases (through those with slow answers where it is about them); of one that is watched the calls of its own tests are judged. What is no must decides nothing: it is enough that it notes the defect.',
    defectsByCheck(clients),
    legalClients(clients),
    checksOfClients(clients, claims),
  ].join('\n\n');
}

/** The totals of the same. */
export function summaryOfClients(clients: readonly ClientResult[], { checks }: ClientClaims): string[] {
  const legal = ofKind(clients, 'legal');
  const flagged = legal.filter((one) => troubleOfClient(one).length > 0).length;
  const sound = scoreClientChecks(clients, checks).filter(({ caught, controlPassed }) => caught > 0 && controlPassed);
  return [
    `defective clients caught: ${caughtAsDue(clients).length} of ${ofKind(clients, 'defect').length}, with ${flagged} false alarms at ${legal.length} legal clients`,
    `checks of clients that catch a defect and let the right client pass: ${sound.length} of ${checks.length}`,
  ];
}

function defectsByCheck(clients: readonly ClientResult[]): string {
  const caught = new Set(caughtAsDue(clients));
  const key = ({ due = '', id }: ClientResult): string => `${due} ${id}`;
  const defects = ofKind(clients, 'defect').sort((one, other) => compare(key(one), key(other)));
  const rows = defects.map((one) => {
    const layers = layersThatCatch(one);
    const marks = LAYERS.map((layer) => (layers.includes(layer) ? '●' : ''));
    return [code(one.due ?? ''), one.id, one.way, caught.has(one) ? '●' : '**not caught**', ...marks];
  });
  return `### Defective clients by check\n\n${table(['check', 'the client has …', 'judged', 'caught by it', ...LAYERS], rows)}`;
}

function legalClients(clients: readonly ClientResult[]): string {
  const legal = ofKind(clients, 'legal').sort((one, other) => compare(one.id, other.id));
  const flagged = legal.filter((one) => troubleOfClient(one).length > 0).map(({ id }) => id);
  const rows = legal.map(({ id, because = '', way, checks }) => {
    const hints = checks.filter(({ outcome }) => outcome === 'observed').map((check) => code(check.id));
    return [id, because, way, hints.join(' ')];
  });
  const flags = `Flagged: ${flagged.join(', ') || 'none'}.`;
  return `### Legal clients\n\n${flags}\n\n${table(['the client has …', 'allowed by', 'judged', 'hints'], rows)}`;
}

function checksOfClients(clients: readonly ClientResult[], { checks, notShown }: ClientClaims): string {
  const scores = scoreClientChecks(clients, checks).sort((one, other) => compare(one.check.id, other.check.id));
  const rows = scores.map(({ check: { id, layer, level }, caught, controlPassed }) => [
    code(id),
    layer,
    level,
    caught,
    controlPassed ? 'passes' : '**does not pass**',
  ]);
  const named = Object.entries(notShown).map(([id, why]) => `No client shows ${code(id)}. ${why}`);
  const head = ['check', 'layer', 'level', '#defects', 'the right client'];
  return ['### Checks of clients', ...named, table(head, rows)].join('\n\n');
}
