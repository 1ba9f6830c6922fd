import { GROUP_TYPES } from '../../../openapi/generated/constants.ts';
import type { ReceivedCall } from '../received-call.ts';
import type { CauseRule } from './cause-rule.ts';

/** What the group service refuses. An internal error strikes whatever else holds of the group. */
export const GROUP_CAUSES: readonly CauseRule[] = [
  { cause: 'internal-error', applies: ({ group }) => group.broken },
  { cause: 'no-permission', applies: ({ group }) => !group.permitted },
  { cause: 'missing-group', applies: ({ group }) => group.existence === 'missing' },
  { cause: 'dismissed-group', applies: ({ group }) => group.existence === 'dismissed' },
  { cause: 'community-group', applies: ({ group }) => !GROUP_TYPES[group.type].supported },
  {
    cause: 'missing-key',
    applies: (call) => call.keys !== undefined && call.answer('missing-key') === 'refused' && lacksKey(call),
  },
];

/** A key that is no string and was passed over is one that no group has. */
function lacksKey({ keys, keyList, group }: ReceivedCall): boolean {
  return keys?.length !== keyList.length || keys.some((key) => !group.counters.has(key));
}
