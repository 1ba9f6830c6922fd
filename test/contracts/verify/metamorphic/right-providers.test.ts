import { describe, expect, it } from 'vitest';
import { METAMORPHIC_CHECKS } from '../../../../contracts/verify/metamorphic/definitions.ts';
import { metamorphicParts, plannedCalls } from '../../../../contracts/verify/metamorphic/index.ts';
import { UNKNOWNS } from '../../../../openapi/generated/constants.ts';
import { makeGroup, outcomes, runLayer } from './run-layer.ts';

/** Every answer that is not a default already; one default stands for all of them together. */
const ANSWERS = Object.entries(UNKNOWNS).flatMap(([unknown, { answers, default: usual }], index) =>
  Object.keys(answers)
    .filter((answer) => answer !== usual || index === 0)
    .map((answer) => ({ unknown, answer })),
);
const ALL_PASSED = Object.fromEntries(METAMORPHIC_CHECKS.map(({ id }) => [id, 'passed']));
const all = { selected: () => true, seed: 1, cases: 0, groups: [] };

describe('a right provider', () => {
  it.each(ANSWERS)('passes every check where $unknown is "$answer"', async ({ unknown, answer }) => {
    // Nothing waits here, so that the second until a state is visible costs none.
    const provider = { unknowns: { [unknown]: answer }, wait: async () => {} };
    expect(outcomes(await runLayer(metamorphicParts, provider))).toEqual(ALL_PASSED);
  });

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

  it('is sent as many calls as are planned, each noted for its check', async () => {
    const { seen } = await runLayer(metamorphicParts);
    expect(seen.length).toBe(plannedCalls(all, true));
    expect(new Set(seen.map(({ subject }) => subject))).toEqual(new Set(METAMORPHIC_CHECKS.map(({ id }) => id)));
  });

  it('is sent nothing for checks that are not selected', async () => {
    const run = await runLayer(metamorphicParts, {}, { selected: (id) => id === 'union-of-keys' });
    expect(outcomes(run)).toEqual({ 'union-of-keys': 'passed' });
    expect(new Set(run.seen.map(({ subject }) => subject))).toEqual(new Set(['union-of-keys']));
  });

  it('is sent the same calls for the same seed, and others for another', async () => {
    const bodies = async (seed: number) =>
      (await runLayer(metamorphicParts, {}, { seed })).seen.map(({ request }) => request.body);
    expect(await bodies(7)).toEqual(await bodies(7));
    expect(await bodies(7)).not.toEqual(await bodies(8));
  });
});
