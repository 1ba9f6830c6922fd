import type { DefectiveLimiter } from '../../mutants/limits/limiter-case.ts';
import { code, table } from '../markdown/table.ts';
import { nameOf, type Tally } from './tally.ts';

/** How often each defect was caught by its finding. */
export function defectTable(defects: readonly { defect: DefectiveLimiter; caught: number }[], runs: number): string {
  const all = defects.filter(({ caught }) => caught === runs).length;
  const rows = defects.map(({ defect, caught }) => [
    code(defect.id),
    defect.says,
    code(defect.finding),
    `${caught} of ${runs}`,
  ]);
  return `${all} of ${defects.length} defective limiters are caught each time.\n\n${table(['limiter', 'does', 'finding', 'caught'], rows)}`;
}

/** How often each right limiter was blamed, alone and beside others. */
export function rightTable(alone: readonly Tally[], shared: readonly Tally[], runs: number): string {
  const rows = alone.map(({ right, failed, open }, index) => [
    code(right.id),
    `${runs - failed - open} of ${runs}`,
    `${failed}`,
    `${shared[index]?.failed ?? 0}`,
  ]);
  return table(['right limiter', 'passes', 'blamed', 'blamed beside 30 calls a second of others'], rows);
}

/** Which kinds were possible by what was seen, for each kind that there was. */
export function windowTable(tallies: readonly Tally[], runs: number): string {
  const rows = tallies.map(({ right, named, candidates }) => {
    const size = right.model.size === undefined ? '' : ` of ${right.model.size}`;
    const others = [...candidates].map(([name, count]) => (count === runs ? name : `${name} (${count} of ${runs})`));
    return [`${nameOf(right.model)}${size}`, `${named} of ${runs}`, others.join('; ')];
  });
  return table(['window that there was', 'among the possible ones', 'possible by what was seen'], rows);
}
