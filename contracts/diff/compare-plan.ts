import { dataChange, type JudgedChange } from './change.ts';
import { type DocumentNode, nodeAt } from './contract.ts';

/** Another plan: which of two is more is said nowhere. */
export function comparePlan(old: DocumentNode, next: DocumentNode): JudgedChange[] {
  const [was, is] = [nodeAt(old, 'x-plan')['minimum'], nodeAt(next, 'x-plan')['minimum']];
  if (was === is) return [];
  return [
    dataChange('plan', 'announced', 'contract.plan.changed', {
      path: '/x-plan/minimum',
      was,
      is,
      message: `The plan that is needed was ${was} and is ${is}.`,
    }),
  ];
}
