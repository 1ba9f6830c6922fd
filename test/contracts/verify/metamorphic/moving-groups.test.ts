import { describe, expect, it } from 'vitest';
import { METAMORPHIC_CHECKS } from '../../../../contracts/verify/metamorphic/metamorphic-checks.ts';
import { metamorphicParts } from '../../../../contracts/verify/metamorphic/run-metamorphic.ts';
import { type Counter, counters } from '../../../mutants/envelope.ts';
import { movingBy, runOn } from './moving.ts';
import { makeGroup, outcomes, resultOf, runLayer } from './run-layer.ts';

const ALL_PASSED = Object.fromEntries(METAMORPHIC_CHECKS.map(({ id }) => [id, 'passed']));

// At every read, there and back: `npm run test:long`.
describe('a group whose counters move between reads', () => {
  it('at every fifth is not failed', async () => {
    expect(outcomes(await runOn(movingBy((read) => Math.floor(read / 5))))).toEqual(ALL_PASSED);
  });

  it('is failed where its keys show that the provider is wrong', async () => {
    const lastDropped = (right: Counter[], keys: unknown) => (Array.isArray(keys) ? right.slice(0, -1) : right);
    const run = await runOn(movingBy((read) => read, lastDropped));
    expect(resultOf(run, 'filtered-all').outcome).toBe('failed');
    expect(resultOf(run, 'union-of-keys').outcome).toBe('failed');
  });

  it('is not failed when a key comes and another goes in the middle', async () => {
    let read = 0;
    const alter = counters((right) => {
      const later = ++read > 4;
      return right.filter(({ Key }) => Key !== 'unlike' || !later);
    });
    expect(outcomes(await runOn(alter))).toMatchObject({ 'repeated-call': 'passed' });
  });

  it('is not failed when a key goes between two calls that name it, and is refused from then on', async () => {
    let change = async () => {};
    let calls = 0;
    const run = await runLayer(
      metamorphicParts,
      {
        unknowns: { 'missing-key': 'refused' },
        alter: async (reply) => {
          if (++calls === 2) await change();
          return reply;
        },
      },
      { states: false, groups: [{ GroupId: 'theirs' }], selected: (id) => id === 'permuted-keys' },
      async (server) => {
        await makeGroup(server, 'theirs', { like: 5, unlike: 1, share: 12 });
        change = () => makeGroup(server, 'theirs', { like: 5, share: 12 });
      },
    );
    expect(outcomes(run)).toEqual({ 'permuted-keys': 'passed' });
  });

  it('could not be compared when its keys come and go at every read', async () => {
    let read = 0;
    const run = await runOn(counters((right) => right.map((one) => ({ ...one, Key: `${one.Key}${++read}` }))));
    expect(resultOf(run, 'repeated-call')).toMatchObject({
      outcome: 'couldNotRun',
      reason: expect.stringContaining('come and go'),
    });
  });
});

it('a group of our own that moves is a finding: nobody else counts there', async () => {
  const run = await runLayer(metamorphicParts, { alter: movingBy((read) => read) });
  expect(resultOf(run, 'repeated-call').outcome).toBe('failed');
  expect(resultOf(run, 'changed-random').outcome).toBe('failed');
});
