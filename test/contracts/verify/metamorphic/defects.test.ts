import { describe, expect, it } from 'vitest';
import { metamorphicParts } from '../../../../contracts/verify/metamorphic/run-metamorphic.ts';
import { METAMORPHIC_DEFECTS } from './defects.ts';
import { makeGroup, resultOf, runLayer } from './run-layer.ts';

const COUNTERS = { like: 5, unlike: 1, share: 12, gift: 2 };
const counters = Object.entries(COUNTERS).map(([Key, Value]) => ({ Key, Value }));
const THEIRS = { states: false, groups: [{ GroupId: 'theirs', counters }] };

describe('a defective provider', () => {
  it.each(METAMORPHIC_DEFECTS)('that $breaks is caught by $check in a group of our own', async ({ check, make }) => {
    const selected = (id: string) => id === check;
    const run = await runLayer(metamorphicParts, { alter: make() }, { selected });
    const { outcome, findings, curl, setup } = resultOf(run, check);
    expect(outcome).toBe('failed');
    expect(findings[0]?.code).toMatch(/^response\.relation\./);
    expect(findings[0]?.message).toMatch(/^In the group "kit-meta-/);
    expect(curl).toMatch(/curl -sS -X POST .*\$GROUP_COUNTER_USERSIG/);
    expect(setup).toMatch(/"GroupId":"kit-meta-.*"action":"setup"/);
  });

  it.each(METAMORPHIC_DEFECTS)(
    'that $breaks is caught by $check in a group that we were told of and that stands still',
    async ({ check, make }) => {
      const selected = (id: string) => id === check;
      const run = await runLayer(metamorphicParts, { alter: make() }, { ...THEIRS, selected }, (server) =>
        makeGroup(server, 'theirs', COUNTERS),
      );
      expect(resultOf(run, check).outcome).toBe('failed');
    },
  );
});
