import { expect, it } from 'vitest';
import { SIDE_BY_SIDE } from '../../../../contracts/verify/fuzz/budget.ts';
import { checkSideBySide } from '../../../../contracts/verify/fuzz/check-side-by-side.ts';
import { Line } from '../../../../contracts/verify/fuzz/line.ts';
import { answered, fail, ok } from '../../oracles/exchanges.ts';
import { REQUEST, stageOf } from './stage-of.ts';

const PROBES = ['one', 'two'].map((GroupId) => ({ GroupId, request: REQUEST, judge: () => [] }));

it('refusals for frequency that come together cost the patience of the run once', async () => {
  let calls = 0;
  // The first round, and that again.
  const refused = 2 * SIDE_BY_SIDE.calls;
  const stage = stageOf(() => answered(++calls <= refused ? fail(60007) : ok()));
  const { outcome } = await checkSideBySide(new Line(stage), PROBES, 1);
  expect({ outcome, leftMs: stage.learnt.patience.leftMs }).toEqual({ outcome: 'passed', leftMs: 5000 - 2 * 250 });
});

it('a provider that never stops refusing for frequency is an error, not a fault', async () => {
  const stage = stageOf(() => answered(fail(60007)));
  const { outcome, reason } = await checkSideBySide(new Line(stage), PROBES, 1);
  expect(outcome).toBe('errored');
  expect(reason).toMatch(/refused for frequency again and again/);
  expect(stage.learnt.patience.leftMs).toBeLessThanOrEqual(0);
});
