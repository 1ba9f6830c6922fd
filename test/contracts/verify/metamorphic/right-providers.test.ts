import { describe, expect, it } from 'vitest';
import { METAMORPHIC_CHECKS } from '../../../../contracts/verify/metamorphic/metamorphic-checks.ts';
import { metamorphicParts, plannedComparisonCalls } from '../../../../contracts/verify/metamorphic/run-metamorphic.ts';
import { makeGroup, outcomes, runLayer } from './run-layer.ts';

const ALL_PASSED = Object.fromEntries(METAMORPHIC_CHECKS.map(({ id }) => [id, 'passed']));
const all = { selected: () => true, seed: 1, cases: 0, groups: [] };

describe('a right provider', () => {
  it.each(['omitted', 'zero', 'refused'] as const)(
    'passes where a group that we were told of has keys %s',
    async (answer) => {
      const provider = { unknowns: { 'missing-key': answer } };
      const given = { states: false, groups: [{ GroupId: 'theirs' }] };
      const run = await runLayer(metamorphicParts, provider, given, (server) =>
        makeGroup(server, 'theirs', { like: 5, unlike: 1, share: 12 }),
      );
      expect(outcomes(run)).toEqual(ALL_PASSED);
    },
  );

  // With every answer to what is open: test/legal/legal.test.ts.
  it('passes every check, and is sent as many calls as are planned, each noted for its check', async () => {
    const run = await runLayer(metamorphicParts);
    expect(outcomes(run)).toEqual(ALL_PASSED);
    const { seen } = run;
    expect(seen.length).toBe(plannedComparisonCalls(all, true));
    expect(new Set(seen.map(({ subject }) => subject))).toEqual(new Set(METAMORPHIC_CHECKS.map(({ id }) => id)));
  });

  it('is sent nothing for checks that are not selected', async () => {
    const run = await runLayer(metamorphicParts, {}, { selected: (id) => id === 'union-of-keys' });
    expect(outcomes(run)).toEqual({ 'union-of-keys': 'passed' });
    expect(new Set(run.seen.map(({ subject }) => subject))).toEqual(new Set(['union-of-keys']));
  });

  it('is sent the same calls for the same seed, and others for another', async () => {
    const selected = (id: string) => ['permuted-keys', 'union-of-keys'].includes(id);
    const bodies = async (seed: number) =>
      (await runLayer(metamorphicParts, {}, { seed, selected })).seen.map(({ request }) => request.body);
    const ofSeven = await bodies(7);
    expect(ofSeven.length).toBeGreaterThan(5);
    expect(await bodies(7)).toEqual(ofSeven);
    expect(await bodies(8)).not.toEqual(ofSeven);
  });
});
