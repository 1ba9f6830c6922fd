import { GROUP_TYPES } from '../../../openapi/index.ts';
import { failing, isOk } from '../build/replies.ts';
import { asking, serving } from '../build/service.ts';
import { type Defect, defectsOf } from '../defect.ts';
import { asked } from '../envelope.ts';

const { provided } = defectsOf('relation');
const REFUSED = 'response.action-status.unexpected';
const REFUSAL_CODE = 'response.error-code.unexpected';

/** A provider that finds a group by another comparison of IDs; the latest group of which it holds is taken. */
const finding = (matches: (asked: string, held: string) => boolean) =>
  asking((members, { groups }) => {
    const found = [...groups.keys()].findLast((held) => matches(String(members.GroupId), held));
    return typeof members.GroupId === 'string' && found !== undefined ? { ...members, GroupId: found } : members;
  });

const named = (change: (id: string) => string) =>
  asking((members) =>
    typeof members.GroupId === 'string' ? { ...members, GroupId: change(members.GroupId) } : members,
  );

const refusingType = (type: string) =>
  serving(() => (request, nowMs, right) => {
    const reply = right.handle(request, nowMs);
    const held = right.world.groups.get(String(asked(request).GroupId));
    return isOk(reply) && held?.type === type ? failing(10007) : reply;
  });

const SUPPORTED = Object.entries(GROUP_TYPES).flatMap(([type, { supported }]) => (supported ? [type] : []));

/** Defects in which group is meant. */
export const GROUP_DEFECTS: readonly Defect[] = [
  provided(
    'group-by-prefix',
    'finds a group by the beginning of its ID',
    'own-counters-only',
    undefined,
    finding((id, held) => held.startsWith(id)),
  ),
  provided(
    'group-without-case',
    'finds a group without case',
    'own-counters-only',
    'response.counter.value',
    finding((id, held) => held.toLowerCase() === id.toLowerCase()),
  ),
  provided(
    'group-latest',
    'answers for the group that was made last',
    'own-counters-only',
    undefined,
    finding(() => true),
  ),
  provided(
    'group-first',
    'takes a GroupId that begins like another for that other',
    'own-counters-only',
    undefined,
    finding((id, held) => held.slice(0, 20) === id.slice(0, 20)),
  ),
  provided(
    'group-id-number-as-text',
    'takes a number for a GroupId',
    'group-id-number',
    REFUSAL_CODE,
    asking((members) => ({
      ...members,
      GroupId: typeof members.GroupId === 'number' ? String(members.GroupId) : members.GroupId,
    })),
  ),
  provided(
    'group-id-of-array',
    'takes the first GroupId of an array',
    'group-id-in-array',
    REFUSED,
    asking((members) => ({
      ...members,
      GroupId: Array.isArray(members.GroupId) ? members.GroupId[0] : members.GroupId,
    })),
  ),
  provided(
    'group-id-null-as-text',
    'takes null for a GroupId of that name',
    'group-id-null',
    REFUSAL_CODE,
    asking((members) => ({ ...members, GroupId: members.GroupId === null ? 'null' : members.GroupId })),
  ),
  provided(
    'group-id-cut',
    'cuts a GroupId to 12 bytes',
    'all-counters',
    undefined,
    named((id) => id.slice(0, 12)),
  ),
  provided(
    'group-id-in-lower-case',
    'reads a GroupId in lower case',
    'own-counters-only',
    undefined,
    finding((id, held) => held === `kit-own-counters-of-One-group` && id.toLowerCase() === held.toLowerCase()),
  ),
  provided(
    'service-ids-refused',
    'refuses IDs that the service makes itself',
    'service-made-group-id',
    undefined,
    serving(() => (request, nowMs, right) => {
      const reply = right.handle(request, nowMs);
      return isOk(reply) && String(asked(request).GroupId).startsWith('@TGS#') ? failing(10015) : reply;
    }),
  ),
  provided(
    'short-ids-refused',
    'refuses IDs of fewer than six characters',
    'short-group-id',
    undefined,
    serving(() => (request, nowMs, right) => {
      const reply = right.handle(request, nowMs);
      return isOk(reply) && String(asked(request).GroupId).length < 6 ? failing(10015) : reply;
    }),
  ),
  provided(
    'ids-with-space-refused',
    'refuses IDs that hold a space',
    'group-id-with-space',
    undefined,
    serving(() => (request, nowMs, right) => {
      const reply = right.handle(request, nowMs);
      return isOk(reply) && String(asked(request).GroupId).includes(' ') ? failing(10015) : reply;
    }),
  ),
  ...SUPPORTED.map((type) =>
    provided(
      `type-${type.toLowerCase()}-refused`,
      `refuses groups of type ${type}`,
      `type-${type.toLowerCase()}`,
      REFUSED,
      refusingType(type),
    ),
  ),
  provided(
    'members-unknown-missing',
    'takes a body with unknown members for one without a GroupId',
    'unknown-members',
    undefined,
    serving(
      () => (request, nowMs, right) =>
        Object.keys(asked(request)).some((name) => !name.startsWith('Group'))
          ? failing(10010)
          : right.handle(request, nowMs),
    ),
  ),
];
