import { expect, it } from 'vitest';
import { readAddress } from '../../../../contracts/provider/address.ts';
import { createSender } from '../../../../contracts/provider/send-request.ts';
import { SIDE_BY_SIDE } from '../../../../contracts/verify/fuzz/budget.ts';
import { checkSideBySide } from '../../../../contracts/verify/fuzz/check-side-by-side.ts';
import { Line } from '../../../../contracts/verify/fuzz/line.ts';
import { serve } from '../../../serve.ts';
import { answered, fail, ok } from '../../oracles/exchanges.ts';
import { REQUEST, stageOf } from './stage-of.ts';

/** The check at a provider with these answers, one after the other as the calls come. */
function checked(answer: () => string) {
  return serve(
    (request, response) => {
      request.resume().on('end', () => response.setHeader('content-type', 'application/json').end(answer()));
    },
    async (url) => {
      const sender = createSender();
      const stage = stageOf(() => answered(ok()), { provider: readAddress({ baseUrl: url }), sender });
      const probes = ['one', 'two'].map((GroupId) => ({ GroupId, request: { ...REQUEST, url }, judge: () => [] }));
      const { outcome, reason } = await checkSideBySide(new Line(stage), probes, 1);
      sender.close();
      return { outcome, reason, leftMs: stage.learnt.patience.leftMs };
    },
  );
}

it('refusals for frequency that come together cost the patience of the run once', async () => {
  let calls = 0;
  // The first round, and that again.
  const refused = 2 * SIDE_BY_SIDE.calls;
  const { outcome, leftMs } = await checked(() => (++calls <= refused ? JSON.stringify(fail(60007)) : ok()));
  expect({ outcome, leftMs }).toEqual({ outcome: 'passed', leftMs: 5000 - 2 * 250 });
});

it('a provider that never stops refusing for frequency is an error, not a fault', async () => {
  const { outcome, reason, leftMs } = await checked(() => JSON.stringify(fail(60007)));
  expect(outcome).toBe('errored');
  expect(reason).toMatch(/refused for frequency again and again/);
  expect(leftMs).toBeLessThanOrEqual(0);
});
