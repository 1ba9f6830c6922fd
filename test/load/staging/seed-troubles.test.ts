import { describe, expect, it } from 'vitest';
import { failing, says, stage } from './stage.ts';

it.each([1, 3, 35])(
  'a call (%i) that is done and not answered is sent again, and what it made is of this seed',
  async (place) => {
    let calls = 0;
    const { seed, remove, there } = await stage((reply) => (++calls === place ? 'close' : reply));
    expect(await seed()).toMatchObject({ complete: true, problems: [] });
    expect(there()).toHaveLength(17);
    expect(await remove()).toMatchObject({ complete: true, problems: [] });
    expect(there()).toEqual([]);
  },
);

it.each([
  [2, 'chosen-counters', []],
  [35, 'dismissed-group', ['kit-r1-dismissed-group: destroy_group was refused with 10010 "this group does not exist"']],
])(
  'a group that is not there for the next call (%i) is waited for, and not taken for gone',
  async (place, name, problems) => {
    const { seed, last, clock } = await stage(says(10010, place));
    const startedAt = clock.now();
    expect(await seed()).toMatchObject({ complete: true, problems });
    expect(clock.now() - startedAt).toBeGreaterThan(1000);
    const step = problems.length === 0 ? 'ready' : 'made';
    expect(last().groups).toContainEqual({ name, GroupId: `kit-r1-${name}`, step });
  },
);

describe('a refusal', () => {
  it('of one group is told, and the others are made', async () => {
    const { seed, last, there } = await stage(says(10004, 3));
    const end = await seed();
    expect(end).toMatchObject({ complete: true });
    expect(end.problems).toEqual(['kit-r1-int64-values: create_group was refused with 10004 "said so"']);
    // The service did make it, whatever it said: that is beyond what anybody can know.
    expect(last().groups.map(({ name }) => name)).not.toContain('int64-values');
    expect(there().length).toBeGreaterThan(10);
  });

  it('of who calls ends the seed at once, and nothing is left to remove', async () => {
    const { seed, last, server } = await stage();
    const end = await seed({ usersig: 'not-a-usersig' });
    expect(end).toMatchObject({
      complete: false,
      problems: [expect.stringMatching(/create_group was refused with 70003/)],
    });
    expect([last().groups, server.journal().totals.otherOperations]).toEqual([[], 1]);
  });

  it('for frequency is waited for', async () => {
    const { seed, clock } = await stage(says(60007, 1, 2));
    const startedAt = clock.now();
    expect(await seed()).toMatchObject({ complete: true, problems: [] });
    expect(clock.now() - startedAt).toBeGreaterThan(2000);
  });

  it('that does not pass ends in words, and does not go on for ever', async () => {
    const { seed, server, last } = await stage((reply) => ({ ...reply, body: failing(60008) }));
    const end = await seed();
    expect(end).toMatchObject({ complete: false, problems: [expect.stringContaining('60008')] });
    expect(server.journal().totals.otherOperations).toBe(4);
    expect(last().groups).toMatchObject([{ step: 'asked' }]);
  });

  it('by something that is no service of this kind is told without a word of its answer', async () => {
    const { seed } = await stage((reply) => ({
      ...reply,
      status: 404,
      body: 'no such page: usersig=eJyrVkrLz1eyUkpKLFKqBQAp',
    }));
    const { problems } = await seed();
    expect(problems).toEqual([
      'kit-r1-chosen-counters: create_group was without an answer: the answer is none of this API (HTTP status 404)',
    ]);
  });
});
