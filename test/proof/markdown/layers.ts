import { isWhole, type ProviderResult } from '../results.ts';
import type { LayerScore } from '../scores.ts';
import { compare } from './defects.ts';
import { code, table } from './table.ts';

/** What each layer catches, and what it catches that no other does. */
export function layerScores(scores: readonly LayerScore[]): string {
  const rows = scores.map(({ layer, given, caught, alone, falseAlarms }) => [
    layer,
    `${caught} of ${given}`,
    alone.length,
    falseAlarms.length,
  ]);
  const [idle, telling] = [
    scores.filter(({ alone }) => alone.length === 0),
    scores.filter(({ alone }) => alone.length > 0),
  ];
  return [
    table(['layer', '#caught', '#by it alone', '#false alarms'], rows),
    ...telling.map(({ layer, alone }) => `Caught by ${layer} alone: ${listed(alone)}.`),
    idle.length === 0
      ? 'Each layer catches something that no other catches.'
      : `Nothing is caught by ${idle.map(({ layer }) => layer).join(' or ')} alone.`,
  ].join('\n\n');
}

/** Names in one order, whatever order they came in. */
export function listed(ids: readonly string[]): string {
  return ids.length === 0 ? 'none' : [...ids].sort(compare).map(code).join(', ');
}

/** The right providers, with what differs in them. */
export function legalProviders(providers: readonly ProviderResult[]): string {
  const legal = providers.filter(({ kind }) => kind === 'legal').sort((one, other) => compare(one.id, other.id));
  const rows = legal.map((one) => [code(one.id), one.says, one.category, isWhole(one) ? 'all layers' : 'its checks']);
  return `## Right providers, none of which may fail\n\n${table(['provider', 'differs from the mock', 'allowed by', 'through'], rows)}`;
}
