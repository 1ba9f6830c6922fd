import { expect, it } from 'vitest';
import { verdictsOn } from '../../../contracts/verify/calls/judge-by-rule.ts';
import { WORST_ANSWERS } from '../../hostile/worst-answers.ts';
import { answered } from './exchanges.ts';

it.each(Object.entries(WORST_ANSWERS))('judges %s within a second, in few words', (_name, body) => {
  const exchange = answered(body.toString(), { utf8: typeof body === 'string' });
  const startedAt = performance.now();
  const verdicts = verdictsOn(exchange);
  expect(performance.now() - startedAt).toBeLessThan(1000);
  expect(verdicts.length).toBeGreaterThan(4);
  expect(JSON.stringify(verdicts.map(({ findings }) => findings)).length).toBeLessThan(20_000);
});
