import { describe, expect, it } from 'vitest';
import { METAMORPHIC_CHECKS } from '../../../../contracts/verify/metamorphic/metamorphic-checks.ts';
import { movingBy, runOn } from './moving.ts';
import { outcomes } from './run-layer.ts';

const ALL_PASSED = Object.fromEntries(METAMORPHIC_CHECKS.map(({ id }) => [id, 'passed']));
const BY_KEYS = 'its counters changed between reads: judged by keys alone';

describe('a group whose counters move between reads', () => {
  it('at every one is judged by keys alone, and the result says so', async () => {
    const run = await runOn(movingBy((read) => read));
    expect(outcomes(run)).toEqual(ALL_PASSED);
    expect(run.checks.map(({ reason }) => reason)).toEqual(METAMORPHIC_CHECKS.map(() => BY_KEYS));
  });

  it('at every second is not failed', async () => {
    expect(outcomes(await runOn(movingBy((read) => Math.floor(read / 2))))).toEqual(ALL_PASSED);
  });

  it('there and back is not failed once it was seen to move', async () => {
    expect(outcomes(await runOn(movingBy((read) => [0, 1, 3, 1][read % 4] ?? 0)))).toEqual(ALL_PASSED);
  });
});
