import { describe, expect, it } from 'vitest';
import type { Alter } from '../../../mocks/http/api.ts';
import { stage } from './stage.ts';

/** At its call of this place, counted from 1: does it, or not, and ends the run before anybody hears of it. */
function endsAt(place: number, end: () => void): Alter {
  let calls = 0;
  return (reply) => {
    if (++calls !== place) return reply;
    end();
    return 'close';
  };
}

/** Making, counting, making without counting, dismissing: each as the call in which it ends. */
const PLACES = [1, 2, 3, 11, 12, 34, 35];

describe('an interrupt', () => {
  it.each(PLACES)('at call %i of a seed loses no group, and the next one takes up there', async (place) => {
    const interrupt = new AbortController();
    const { seed, remove, there, last, server } = await stage(endsAt(place, () => interrupt.abort()));
    expect(await seed({ signal: interrupt.signal })).toMatchObject({ complete: false, problems: [] });
    const known = last().groups.map(({ GroupId }) => GroupId);
    expect(there().filter((id) => !known.includes(id))).toEqual([]);
    expect(server.journal().totals.otherOperations).toBe(place);

    expect(await seed()).toMatchObject({ complete: true, problems: [] });
    expect(there()).toHaveLength(17);
    expect(await remove()).toMatchObject({ complete: true, problems: [] });
    expect([there(), last().groups]).toEqual([[], []]);
  });

  it.each([1, 2, 35])('at call %i of a seed leaves what a removal finds', async (place) => {
    const interrupt = new AbortController();
    const { seed, remove, there, last } = await stage(endsAt(place, () => interrupt.abort()));
    await seed({ signal: interrupt.signal });
    expect(await remove()).toMatchObject({ complete: true, problems: [] });
    expect([there(), last().groups]).toEqual([[], []]);
  });

  it('of a removal leaves the rest to the next one', async () => {
    const interrupt = new AbortController();
    const { seed, remove, there, last } = await stage(endsAt(40, () => interrupt.abort()));
    await seed();
    expect(await remove({ signal: interrupt.signal })).toMatchObject({ complete: false, problems: [] });
    expect(there()).toHaveLength(12);
    expect(last().groups.map(({ GroupId }) => GroupId)).toEqual(expect.arrayContaining(there()));
    expect(await remove()).toMatchObject({ complete: true, problems: [] });
    expect([there(), last().groups]).toEqual([[], []]);
  });

  it('before the first call sends nothing', async () => {
    const { seed, server } = await stage();
    expect(await seed({ signal: AbortSignal.abort() })).toMatchObject({ complete: false });
    expect(server.journal().totals.otherOperations).toBe(0);
  });
});
