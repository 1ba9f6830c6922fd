import type { Layer } from '../../../contracts/report/check-result.ts';
import { layersAgainst, type ProviderResult } from '../results.ts';
import { code, table } from './table.ts';

/** The defects by category, each with the layers that catch it. */
export function defectMatrix(providers: readonly ProviderResult[], layers: readonly Layer[]): string {
  const defects = providers.filter(({ kind }) => kind === 'defect');
  const categories = [...Map.groupBy(defects, ({ category }) => category)].sort(byName);
  const sections = categories.map(([category, all]) => {
    const rows = [...all].sort((one, other) => compare(one.id, other.id)).map((defect) => row(defect, layers));
    const caught = all.filter((defect) => layersAgainst(defect).length > 0).length;
    return `### ${category}: ${caught} of ${all.length}\n\n${table(['defect: the provider …', ...layers], rows)}`;
  });
  return `## Defect by layer\n\n${sections.join('\n\n')}`;
}

/** The defects that were run through the check that must catch them alone. */
export function otherDefects(providers: readonly ProviderResult[]): string {
  const defects = providers.filter(({ kind }) => kind === 'defect');
  if (defects.length === 0) return '';
  const sorted = [...defects].sort((one, other) => compare(one.id, other.id));
  const rows = sorted.map((defect) => {
    const { id, category, says, only = [] } = defect;
    const mark = layersAgainst(defect).length > 0 ? '●' : '**not caught**';
    return [`${code(id)} ${says}`, category, only.map(code).join(' '), mark];
  });
  return `## More defects, each caught by its own check\n\n${table(['defect: the provider …', 'category', 'check', 'caught'], rows)}`;
}

function row(defect: ProviderResult, layers: readonly Layer[]): string[] {
  const against = layersAgainst(defect);
  return [`${code(defect.id)} ${defect.says}`, ...layers.map((layer) => (against.includes(layer) ? '●' : ''))];
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return compare(one, other);
}

/** By code units: the same on every machine. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
