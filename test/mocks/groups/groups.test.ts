import { describe, expect, it } from 'vitest';
import { ask } from '../../../contracts/scenarios/build-scenario.ts';
import type { MockOptions } from '../../../mocks/options.ts';
import { handlerDoor, serverDoor } from '../doors.ts';
import { runServer } from '../running.ts';
import { answersOf, groupCall, TWENTY_ONE } from './group-door.ts';

const DOORS = {
  server: async (options: MockOptions = {}) => serverDoor(await runServer(options)),
  handlers: async (options: MockOptions = {}) => handlerDoor({ otherOperations: 'groups', ...options }),
};
const LIKE = '{"Key":"like","Value":5}';

describe.each(Object.entries(DOORS))('groups at the %s', (_name, open) => {
  it('are made, counted, read and removed by the calls of the service', async () => {
    const { create, update, destroy, read } = answersOf(await open());
    expect(await read('mine')).toContain('"ErrorCode":10010');
    expect(await create('mine')).toBe(0);
    expect(await read('mine')).toContain('"ErrorCode":0,"GroupCounter":[]');
    expect(await update('mine', `${LIKE},{"Key":"most","Value":9223372036854775807}`)).toBe(0);
    expect(await read('mine')).toContain(`"GroupCounter":[${LIKE},{"Key":"most","Value":9223372036854775807}]`);
    expect(await destroy('mine')).toBe(0);
    expect(await read('mine')).toContain('"ErrorCode":10010');
    expect(await destroy('mine')).toBe(10010);
    expect(await update('mine', LIKE)).toBe(10010);
  });

  it('count by Set, Increase and Decrease, from 0 where a key is new, and leave the other keys alone', async () => {
    const { create, update, read } = answersOf(await open());
    await create('mine');
    await update('mine', `${LIKE},{"Key":"share","Value":1}`);
    expect(await update('mine', '{"Key":"like","Value":3},{"Key":"new","Value":2}', 'Increase')).toBe(0);
    expect(await update('mine', '{"Key":"share","Value":4}', 'Decrease')).toBe(0);
    expect(await read('mine')).toContain('{"Key":"like","Value":8},{"Key":"share","Value":-3},{"Key":"new","Value":2}');
  });

  it('cannot be made twice, until they are removed', async () => {
    const { create, destroy, read } = answersOf(await open());
    expect([await create('mine'), await create('mine'), await create('mine', 'Private')]).toEqual([0, 10021, 10021]);
    expect([await destroy('mine'), await create('mine')]).toEqual([0, 0]);
    expect(await read('mine')).toContain('"ErrorCode":0');
  });

  it('get an ID of the service where their maker gives none', async () => {
    const { send, update, read } = answersOf(await open());
    const made = await send(groupCall('create_group', { Type: 'AVChatRoom', Name: 'g' }));
    const { GroupId } = JSON.parse(made) as { GroupId: string };
    expect(GroupId).toMatch(/^@TGS#\w+$/);
    expect(await update(GroupId, LIKE)).toBe(0);
    expect(await read(GroupId)).toContain(LIKE);
  });

  it('are those of provider states too, and what is changed of them is undone with the state', async () => {
    const door = await open();
    const { update, destroy, read } = answersOf(door);
    const group = { state: 'a group with counters', params: { GroupId: 'theirs', GroupCounter: [] } } as const;
    await door.change({ ...group, action: 'setup' });
    expect(await update('theirs', LIKE)).toBe(0);
    expect(await read('theirs')).toContain(LIKE);
    await door.change({ ...group, action: 'teardown' });
    expect(await read('theirs')).toContain('"ErrorCode":10010');
    expect(await destroy('theirs')).toBe(10010);
  });

  it('hold 20 counters, in one call and in all', async () => {
    const { create, update, read } = answersOf(await open());
    await create('mine');
    expect(await update('mine', TWENTY_ONE.join())).toBe(10063);
    expect(await update('mine', TWENTY_ONE.slice(1).join())).toBe(0);
    expect(await update('mine', LIKE)).toBe(10063);
    expect(await read('mine')).not.toContain('like');
  });

  it('of the type Community are made and have no counters', async () => {
    const { create, update, read } = answersOf(await open());
    expect([await create('town', 'Community'), await update('town', LIKE)]).toEqual([0, 10007]);
    expect(await read('town')).toContain('"ErrorCode":10007');
  });
});

it('a reset of the mock forgets groups that were made, and what was counted towards the limits', async () => {
  const server = await runServer({ callsPerSecond: 1, unknowns: { 'limit-window': 'bucket' } });
  const { create } = answersOf(serverDoor(server));
  await create('mine');
  server.reset();
  expect(await create('mine')).toBe(0);
});

it.each(['groups', 'refused', 'ok'] as const)(
  'the journal takes these calls for right, with %s',
  async (otherOperations) => {
    const server = await runServer({ otherOperations });
    const { create, update } = answersOf(serverDoor(server));
    const due = { groups: 0, refused: 60009, ok: 0 }[otherOperations];
    expect([await create('mine'), await update('mine', LIKE)]).toEqual([due, due]);
    const { totals, violations, exchanges } = server.journal();
    expect(totals).toMatchObject({ otherOperations: 2, arrivals: 0, violations: 0, hints: 0 });
    expect([violations, exchanges.map(({ kind }) => kind)]).toEqual([[], ['other-operation', 'other-operation']]);
  },
);

it('other operations than these are refused, with what is served', async () => {
  const { send } = answersOf(await DOORS.server());
  expect(await send(groupCall('get_group_info', {}))).toMatch(
    /get_group_info is not served.*create_group, update_group_c/,
  );
});

it('handlers leave these calls to others unless they are told to serve them', async () => {
  const call = groupCall('create_group', { Type: 'Public', Name: 'g', GroupId: 'mine' });
  expect((await handlerDoor({}).send(call)).response).toBeUndefined();
  expect((await handlerDoor({ otherOperations: 'groups' }).send(call)).response?.status).toBe(200);
  expect((await handlerDoor({}).send(ask('gck.ok'))).response?.status).toBe(200);
});
