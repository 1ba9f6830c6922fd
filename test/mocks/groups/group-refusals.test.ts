import { describe, expect, it } from 'vitest';
import type { MockOptions } from '../../../mocks/options.ts';
import { handlerDoor, serverDoor } from '../doors.ts';
import { runServer } from '../running.ts';
import { answersOf, groupCall } from './group-door.ts';

const DOORS = {
  server: async (options: MockOptions = {}) => serverDoor(await runServer(options)),
  handlers: async () => handlerDoor({ otherOperations: 'groups' }),
};
const LIKE = '{"Key":"like","Value":5}';

describe('a call for a group', () => {
  it('is refused for its caller as any other, and reaches no group then', async () => {
    const { code, read } = answersOf(await DOORS.server());
    const create = (more: object) => code(groupCall('create_group', { Type: 'Public', Name: 'g', GroupId: 'm' }, more));
    expect(await create({ credential: 'altered' })).toBe(70009);
    expect(await create({ credential: 'expired' })).toBe(70001);
    expect(await create({ credential: 'absent' })).toBe(60025);
    expect(await create({ credential: 'not-administrator' })).toBe(60010);
    expect(await create({ query: { sdkappid: '7' } })).toBe(70020);
    expect(await create({ method: 'PUT' })).toBe(60002);
    expect(await read('m')).toContain('"ErrorCode":10010');
  });

  it('has a limit of its own for each operation', async () => {
    const { server } = DOORS;
    const { create, destroy, read } = answersOf(
      await server({ callsPerSecond: 1, unknowns: { 'limit-window': 'bucket' } }),
    );
    expect([await create('a'), await create('b'), await destroy('a')]).toEqual([0, 60007, 0]);
    expect(await read('a')).toContain('"ErrorCode":10010');
  });
});

describe('what no call can make', () => {
  const NAMED = { Type: 'Public', Name: 'g', GroupId: 'mine' };
  const counted = (more: object) => ({ GroupId: 'mine', GroupCounter: [{ Key: 'a', Value: 1 }], Mode: 'Set', ...more });

  it.each([
    ['create_group', '{', 60003],
    ['create_group', {}, 10004],
    ['create_group', { ...NAMED, Name: 'n'.repeat(31) }, 10004],
    ['create_group', { ...NAMED, Type: 'Club' }, 10004],
    ['create_group', { ...NAMED, GroupId: 7 }, 10004],
    ['create_group', { ...NAMED, GroupId: '' }, 10015],
    ['create_group', { ...NAMED, GroupId: '@TGS#mine' }, 10015],
    ['create_group', { ...NAMED, GroupId: 'gck.ok' }, 10015],
    ['create_group', { ...NAMED, GroupId: 'größer' }, 10015],
    ['create_group', { ...NAMED, GroupId: 'g'.repeat(49) }, 10015],
    ['update_group_counter', counted({ Mode: undefined }), 10004],
    ['update_group_counter', counted({ Mode: 'toString' }), 10004],
    ['update_group_counter', counted({ GroupCounter: undefined }), 10004],
    ['update_group_counter', counted({ GroupCounter: [null] }), 10004],
    ['update_group_counter', counted({ GroupCounter: [{ Key: 'a', Value: '1' }] }), 10004],
    ['update_group_counter', counted({ GroupCounter: [{ Key: 'a', Value: 1.5 }] }), 10004],
    ['update_group_counter', counted({ GroupCounter: [{ Key: 'k'.repeat(129), Value: 1 }] }), 10004],
    ['update_group_counter', counted({ GroupId: 'other' }), 10010],
    ['update_group_counter', counted({ GroupId: 'gck.ok' }), 10007],
    ['destroy_group', {}, 10004],
    ['destroy_group', { GroupId: 'gck.ok' }, 10007],
    ['destroy_group', { GroupId: 'g\n' }, 10015],
  ])('%s %j is refused with %i', async (name, body, due) => {
    const { create, code } = answersOf(await DOORS.handlers());
    if (name !== 'create_group') await create('mine');
    expect(await code(groupCall(name, body))).toBe(due);
  });

  it('a value beyond int64 is refused, and leaves the group as it was', async () => {
    const { create, update, read } = answersOf(await DOORS.handlers());
    await create('mine');
    await update('mine', '{"Key":"most","Value":9223372036854775807}');
    expect(await update('mine', '{"Key":"most","Value":1}', 'Increase')).toBe(10004);
    expect(await read('mine')).toContain('9223372036854775807');
  });

  it('a plan without counters lets groups be made, and nothing be counted', async () => {
    const door = await DOORS.server();
    const { create, update, destroy } = answersOf(door);
    const params = { SDKAppID: 1400000000 };
    await door.change({ state: 'a plan without group counters', params, action: 'setup' });
    expect([await create('mine'), await update('mine', LIKE), await destroy('mine')]).toEqual([0, 10059, 0]);
  });
});
