import type { GroupCall, GroupChange } from './group-change.ts';

/** Dismisses a group [destroy]; whether it is there was looked at before. */
export function destroyGroup({ groupId }: GroupCall): GroupChange {
  return { change: { state: 'a dismissed group', action: 'setup', params: { GroupId: groupId } } };
}
