import type { Layer } from '../../../contracts/report/check.ts';
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
