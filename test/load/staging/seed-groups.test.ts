import { describe, expect, it } from 'vitest';
import { configuredGroups, SEED_STEPS, type Seeded } from '../../../load/staging/seeded.ts';
import type { Alter } from '../../../mocks/http/api.ts';
import { failing, says, stage } from './stage.ts';

describe('a seed', () => {
  it('makes groups with their counters, exactly, and dismisses one', async () => {
    const { seed, last, there, countersOf } = await stage();
    expect(await seed()).toMatchObject({ complete: true, problems: [] });
    const ready = last().groups.filter(({ step }) => step === 'ready');
    expect(ready.length).toBe(last().groups.length);
    expect(there()).toEqual(
      ready
        .map(({ GroupId }) => GroupId)
        .filter((id) => id !== 'kit-r1-dismissed-group')
        .sort(),
    );
    expect(countersOf('kit-r1-int64-values')).toContainEqual(['highest', 9223372036854775807n]);
    expect(countersOf('kit-r1-chosen-counters')).toEqual([
      ['like', 5n],
      ['unlike', 1n],
      ['share', 12n],
    ]);
  });

  it('is a configuration of what is there at any moment, and of nothing else', async () => {
    const { seed, saved, last, there } = await stage();
    await seed();
    expect(configuredGroups({ run: 'r1', groups: [] })).toEqual([
      { GroupId: 'kit-r1-missing-group', state: 'no group' },
    ]);
    for (const seeded of saved) {
      const named = configuredGroups(seeded).filter((group) => 'GroupCounter' in group);
      const ready = seeded.groups.filter(({ step, name }) => step === 'ready' && name !== 'dismissed-group');
      expect(named.map(({ GroupId }) => GroupId).sort()).toEqual(ready.map(({ GroupId }) => GroupId).sort());
      expect(seeded.groups.every(({ step }) => SEED_STEPS.includes(step))).toBe(true);
    }
    expect(there().length).toBe(configuredGroups(last()).length - 2);
  });

  it('saves what it is about to make before it calls for it', async () => {
    const { seed, saved, server } = await stage();
    const unsaved: string[] = [];
    const save = (seeded: Seeded) => {
      saved.push(seeded);
      const bodies = server.journal().exchanges.map(({ request }) => JSON.parse(request.body) as { GroupId: string });
      const known = new Set(saved.flatMap(({ groups }) => groups.map(({ GroupId }) => GroupId)));
      unsaved.push(...bodies.flatMap(({ GroupId }) => (known.has(GroupId) ? [] : [GroupId])));
    };
    await seed({ save });
    expect(unsaved).toEqual([]);
    expect(saved.findIndex(({ groups }) => groups.length === 1)).toBe(1);
  });

  it('calls for nothing that is done when it is run again', async () => {
    const { seed, server } = await stage();
    await seed();
    const { otherOperations } = server.journal().totals;
    expect(await seed()).toMatchObject({ complete: true, problems: [] });
    expect(server.journal().totals.otherOperations).toBe(otherOperations);
  });

  it('sends no more than half of the documented limit, this machine or not', async () => {
    const { seed, clock, server } = await stage();
    const startedAt = clock.now();
    await seed();
    const calls = server.journal().totals.otherOperations;
    expect(calls).toBeGreaterThan(30);
    expect(clock.now() - startedAt).toBeGreaterThanOrEqual((calls - 1) * 10);
  });
});

describe('a group that is there already', () => {
  const THEIRS = 'kit-r1-chosen-counters';
  const withCode =
    (code: number): Alter =>
    (reply) =>
      String(reply.body).includes('10021') ? { ...reply, body: failing(code) } : reply;

  it.each([10021, 10025])('and not by this seed (%i) is left alone, and named without counters', async (code) => {
    const { seed, remove, others, last, there, countersOf } = await stage(withCode(code));
    await others(THEIRS);
    expect(await seed()).toMatchObject({ complete: true, problems: [] });
    expect(last().groups).toContainEqual({ name: 'chosen-counters', GroupId: THEIRS, step: 'found' });
    expect(configuredGroups(last())).toContainEqual({ GroupId: THEIRS });
    expect(countersOf(THEIRS)).toEqual([]);
    expect(await remove()).toMatchObject({ complete: true, problems: [] });
    expect(there()).toEqual([THEIRS]);
  });

  it.each([10002, 60008])(
    'because a call of this seed made it that was told to try again (%i) is its own',
    async (code) => {
      const { seed, remove, there, countersOf } = await stage(says(code, 1));
      expect(await seed()).toMatchObject({ complete: true, problems: [] });
      expect(countersOf(THEIRS)).toHaveLength(3);
      await remove();
      expect(there()).toEqual([]);
    },
  );
});
