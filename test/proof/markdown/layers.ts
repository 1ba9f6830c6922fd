import { isWhole, type ProviderResult } from '../results.ts';
import type { LayerScore } from '../scores.ts';
import { compare } from './defects.ts';
import { code, table } from './table.ts';

const SETTINGS_SAID =
  'With states; with groups that a configuration names; with neither; and with states, but a UserSig in place of the key.';

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

/** The right providers that share no code with ours, with how much was checked in each setting. */
export function independentProviders(providers: readonly ProviderResult[]): string {
  const all = providers.filter(({ kind }) => kind === 'independent').sort((one, other) => compare(one.id, other.id));
  if (all.length === 0) return '';
  const rows = all.map(({ category, setting = '', checks }) => {
    const of = (wanted: string) => checks.filter(({ outcome }) => outcome === wanted).length;
    return [code(category), setting, checks.length - of('couldNotRun'), of('failed') + of('errored')];
  });
  return `## Right providers that share no code with ours\n\n${SETTINGS_SAID}\n\n${table(['provider', 'verified with', '#checks that ran', '#false alarms'], rows)}`;
}
