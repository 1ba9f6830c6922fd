import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../contracts/finding.ts';
import { runCampaign } from '../../../../contracts/verify/fuzz/campaign.ts';
import { Line } from '../../../../contracts/verify/fuzz/line.ts';
import type { Stage } from '../../../../contracts/verify/stage/stage.ts';
import { answered, ok } from '../../oracles/exchanges.ts';
import { REQUEST, stageOf } from './stage-of.ts';

const FINDING: Finding = { code: 'response.unusable', path: '', expected: '', actual: '', message: 'wrong' };
const OTHER: Finding = { ...FINDING, code: 'http.status' };
const LISTS = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 100, maxLength: 200, size: 'max' });

/** Generates lists until `judge` finds something, and says how many calls that took. */
async function campaign(judge: (list: readonly number[]) => Finding[], changes: Partial<Stage> = {}) {
  let calls = 0;
  const line = new Line(stageOf(() => answered(ok(['calls', ++calls])), changes));
  const failure = await runCampaign<number[]>(line, {
    id: 'fuzz-legal-requests',
    arbitrary: LISTS,
    seed: 1,
    runs: 20,
    requestOf: () => REQUEST,
    judge: (_exchange, list) => judge(list),
  });
  return { calls, failure, line };
}

/** Wrong by many of its items at once, so that each must be made smaller by itself. */
const hardToShrink = (list: readonly number[]) => (list.filter((item) => item > 1000).length > 60 ? [FINDING] : []);

describe('a campaign', () => {
  it('sends every run where nothing fails', async () => {
    const { calls, failure, line } = await campaign(() => []);
    expect({ calls, failure, seen: line.seen.length }).toEqual({ calls: 20, failure: undefined, seen: 20 });
  });

  it('makes a failing request smaller in 200 calls at most', async () => {
    const { calls, failure } = await campaign(hardToShrink);
    expect(calls).toBe(1 + 200);
    expect(failure?.findings).toEqual([FINDING]);
  });

  it('makes a failing request smaller for 10 s at most', async () => {
    let now = 0;
    const clock = { now: () => (now += 1000), sleep: async () => {} };
    expect((await campaign(hardToShrink, { clock })).calls).toBeLessThan(12);
  });

  it('takes a smaller request that fails in another way for none', async () => {
    let judged = 0;
    const { failure, calls } = await campaign(() => [judged++ === 0 ? FINDING : OTHER]);
    expect(calls).toBeGreaterThan(2);
    expect(failure?.findings).toEqual([FINDING]);
    expect(failure?.path).toBe('0');
  });

  it('throws what is a fault of the kit', async () => {
    const broken = campaign(() => {
      throw new Error('the kit broke');
    });
    await expect(broken).rejects.toThrow('the kit broke');
  });

  it('sends nothing after an interrupt', async () => {
    const { calls, line } = await campaign(() => [], { signal: AbortSignal.abort() });
    expect(calls).toBe(0);
    expect(line.trouble).toEqual({ kind: 'couldNotRun', reason: 'interrupted' });
  });
});
