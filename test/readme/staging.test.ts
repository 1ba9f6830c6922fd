import { expect, it } from 'vitest';
import { seedPlan } from '../../load/staging/seed-groups.ts';
import { pageText } from './pages.ts';

const section = /\n## Staging\n([\s\S]*?)\n## /.exec(pageText('load/README.md'))?.[1] ?? '';

it('counts the calls and the groups of a seed as they are', () => {
  const steps = seedPlan({ run: 'x', groups: [] }).filter(({ steps }) => steps.length > 0);
  expect(section).toContain(`A seed is ${steps.flatMap((one) => one.steps).length} calls`);
  expect(section).toContain(`${steps.length - 1} groups that stay`);
});
