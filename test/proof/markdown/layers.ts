import { isWhole, type ProviderResult } from '../results.ts';
import type { LayerScore } from '../scores.ts';
import { compare } from './defects.ts';
import { code, table } from './table.ts';

/** What each layer catches, and what it catches that no other does. */
export function layerScores(scores: readonly LayerScore[], defects: number): string {
  const rows = scores.map(({ layer, caught, alone, falseAlarms }) => [
    layer,
    `${caught} of ${defects}`,
    alone.length,
    falseAlarms.length,
  ]);
  const idle = scores.filter(({ alone }) => alone.length === 0).map(({ layer }) => layer);
  const note =
    idle.length === 0
      ? 'Each layer catches something that no other catches.'
      : `Nothing is caught by ${idle.join(' or ')} alone.`;
  return `## Layers\n\n${table(['layer', '#caught', '#by it alone', '#false alarms'], rows)}\n\n${note}`;
}

/** The right providers, with what differs in them. */
export function legalProviders(providers: readonly ProviderResult[]): string {
  const legal = providers.filter(({ kind }) => kind === 'legal').sort((one, other) => compare(one.id, other.id));
  const rows = legal.map((one) => [code(one.id), one.says, one.category, isWhole(one) ? 'all layers' : 'its checks']);
  return `## Right providers, none of which may fail\n\n${table(['provider', 'differs from the mock', 'allowed by', 'through'], rows)}`;
}
