import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../../contracts/scenarios/all-scenarios.ts';
import type { StateParams } from '../../../contracts/scenarios/states.ts';
import { stepsTo } from '../../../load/staging/group-steps.ts';
import { seededId } from '../../../load/staging/seeded.ts';
import { WANTED_GROUPS } from '../../../load/staging/wanted-groups.ts';
import { GROUP_TYPES, LIMITS } from '../../../openapi/index.ts';

describe('the groups of a seed', () => {
  it('are all that the table asks for by states that calls of the service make', () => {
    const known = WANTED_GROUPS.map(({ name: _, ...state }) => JSON.stringify(state));
    const lacking = SCENARIOS.flatMap(({ id, given }) =>
      given.flatMap((one) => {
        if (one.state !== 'a group with counters') return [];
        const { Type = 'Public', GroupCounter } = one.params as StateParams['a group with counters'];
        const wanted = JSON.stringify({ state: one.state, Type, GroupCounter });
        return GROUP_TYPES[Type].supported && !known.includes(wanted) ? [id] : [];
      }),
    );
    expect(lacking).toEqual([]);
    expect(known).toContain(JSON.stringify({ state: 'a dismissed group' }));
    expect(new Set(known).size).toBe(known.length);
  });

  it('have IDs and counters that the service takes, and are few beside the 100 of a trial app', () => {
    const ids = WANTED_GROUPS.map(({ name }) => seededId('zzzzzz', name));
    expect(ids.filter((id) => !/^[!-?A-~][ -~]{0,46}$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeLessThan(50);
    const counters = WANTED_GROUPS.map((wanted) => ('GroupCounter' in wanted ? wanted.GroupCounter.length : 0));
    expect(Math.max(...counters)).toBeLessThanOrEqual(LIMITS.countersPerGroup);
  });

  it('are each made by create_group first, and always counted with a Mode', () => {
    for (const wanted of WANTED_GROUPS) {
      const [first, ...rest] = stepsTo(wanted, 'g', undefined);
      if (wanted.state === 'no group') expect(first).toBeUndefined();
      else expect(first).toMatchObject({ operation: 'create_group', body: { GroupId: 'g' } });
      for (const { operation, body } of rest)
        if (operation === 'update_group_counter') expect(body).toMatchObject({ Mode: 'Set' });
    }
  });
});
