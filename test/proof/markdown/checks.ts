import type { CheckScore } from '../scores.ts';
import { compare } from './defects.ts';
import { code, table } from './table.ts';

/** Every check with the defects in which it found something, and the control that passes beside it. */
export function checkScores(scores: readonly CheckScore[]): string {
  const sorted = [...scores].sort(({ check: one }, { check: other }) => compare(one.id, other.id));
  const rows = sorted.map(({ check: { id, layer, level }, caught, control, controlPassed }) => [
    code(id),
    layer,
    level,
    caught,
    `${control} ${controlPassed ? 'passes' : '**does not pass**'}`,
  ]);
  return `## Checks\n\nWhat is no must decides nothing; for it those are counted in which it noted something.\n\n${table(['check', 'layer', 'level', '#defects', 'control'], rows)}`;
}
