import { isLongerThan } from '../../contracts/wire/read-body.ts';
import { GROUP_TYPES, LIMITS } from '../../openapi/generated/constants.ts';
import { TEST_GROUP_PREFIX } from '../fixtures/test-groups.ts';
import type { GroupType } from '../service/world.ts';
import { type GroupCall, type GroupChange, refusedChange } from './group-change.ts';

/** Bytes of a name, at most [create]. */
const NAME_BYTES = 30;

/** Makes a group without counters [create]. An ID that is there already is refusedChange; that of a dismissed group is free again. */
export function createGroup({ members, group, nextId }: GroupCall): GroupChange {
  const { Type, Name, GroupId } = members;
  if (typeof Name !== 'string' || Name === '' || isLongerThan(Name, NAME_BYTES)) return refusedChange(10004);
  if (!isGroupType(Type)) return refusedChange(10004);
  if (GroupId === undefined) return made(nextId, Type);
  if (typeof GroupId !== 'string') return refusedChange(10004);
  if (!isCustomId(GroupId)) return refusedChange(10015);
  if (group.existence === 'present') return { code: 10021, info: 'group id has been used' };
  return made(GroupId, Type);
}

function made(GroupId: string, Type: GroupType): GroupChange {
  const params = { GroupId, Type, GroupCounter: [] };
  return { change: { state: 'a group with counters', action: 'setup', params } };
}

function isGroupType(value: unknown): value is GroupType {
  return typeof value === 'string' && Object.hasOwn(GROUP_TYPES, value);
}

/** An ID of one's own is printable ASCII and does not begin as the service's own do [create]; test groups are made already. */
function isCustomId(id: string): boolean {
  if (id.startsWith('@TGS#') || id.startsWith(TEST_GROUP_PREFIX)) return false;
  return /^[\x20-\x7e]+$/.test(id) && !isLongerThan(id, LIMITS.groupIdBytes);
}
