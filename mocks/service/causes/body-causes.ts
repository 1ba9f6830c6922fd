import { isLongerThan } from '../../../contracts/wire/read-body.ts';
import type { Cause } from '../../../openapi/generated/constants.ts';
import { LIMITS } from '../../../openapi/generated/constants.ts';
import type { ReceivedCall } from '../received-call.ts';
import type { CauseRule } from './cause-rule.ts';

const KNOWN_MEMBERS = ['GroupId', 'GroupCounterKeys'];

/** What is wrong with the body, whatever groups there are. */
export const BODY_CAUSES: readonly CauseRule[] = [
  unreadable('body-empty'),
  unreadable('body-not-utf8'),
  unreadable('body-not-json'),
  unreadable('body-not-object'),
  {
    cause: 'member-unknown',
    applies: (call) => call.answer('unknown-members') === 'refused' && hasUnknownMember(call),
  },
  { cause: 'group-id-absent', applies: (call) => call.member('GroupId') === undefined },
  { cause: 'group-id-type', applies: (call) => typeof call.member('GroupId') !== 'string' },
  {
    cause: 'keys-null',
    applies: (call) => call.member('GroupCounterKeys') === null && call.answer('null-keys') === 'refused',
  },
  { cause: 'keys-type', applies: (call) => !mayBeKeys(call.member('GroupCounterKeys')) },
  {
    cause: 'key-type',
    applies: (call) => call.keyList.some(isNoString) && call.answer('odd-key') === 'refused',
  },
  {
    cause: 'keys-empty',
    applies: (call) => call.keys?.length === 0 && call.keyList.length === 0 && call.answer('empty-keys') === 'refused',
  },
  {
    cause: 'too-many-keys',
    applies: (call) => (call.keys?.length ?? 0) > LIMITS.countersPerGroup && call.answer('many-keys') === 'refused',
  },
  {
    cause: 'key-too-long',
    applies: (call) => (call.keys?.some(isTooLong) ?? false) && call.answer('long-key') === 'refused',
  },
  {
    cause: 'group-id-length',
    applies: ({ groupId }) => groupId === '' || isLongerThan(groupId, LIMITS.groupIdBytes),
  },
  { cause: 'malformed-group-id', applies: ({ groupId }) => !isGroupId(groupId) },
];

function unreadable(cause: Cause): CauseRule {
  return { cause, applies: (call) => call.body.problem === cause };
}

function hasUnknownMember({ body }: ReceivedCall): boolean {
  return Object.keys(body.members ?? {}).some((name) => !KNOWN_MEMBERS.includes(name));
}

function mayBeKeys(value: unknown): boolean {
  return value === undefined || value === null || Array.isArray(value);
}

function isNoString(key: unknown): boolean {
  return typeof key !== 'string';
}

function isTooLong(key: string): boolean {
  return isLongerThan(key, LIMITS.keyBytes);
}

/** Printable ASCII; the prefix of IDs that the service makes itself is followed by no space. */
function isGroupId(id: string): boolean {
  return id.startsWith('@TGS#') ? /^[\x21-\x7e]{6,}$/.test(id) : /^[\x20-\x7e]+$/.test(id);
}
