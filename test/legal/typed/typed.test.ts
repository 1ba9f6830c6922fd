import { describe } from 'vitest';
import { itFlagsOnly } from '../independent/flags-only.ts';
import { alarms, EVERYWHERE, type KnownAlarm, ON_GROUPS, ON_MADE_GROUPS } from '../independent/known-alarms.ts';
import { startTyped } from './start.ts';

const KNOWN: readonly KnownAlarm[] = [
  ...alarms(EVERYWHERE, 'Nobody says what happens without contenttype, with another, or where it is given twice.', [
    'contenttype-absent',
    'contenttype-other',
    'contenttype-upper-case',
    'parameter-repeated',
  ]),
  ...alarms(EVERYWHERE, 'Bytes that are no UTF-8 are read as U+FFFD: the group with such an ID does not exist.', [
    'body-not-utf8',
  ]),
  ...alarms(EVERYWHERE, 'A typed decoder answers 10011 to another type.', [
    'group-id-number',
    'group-id-in-array',
    'keys-string',
    'keys-object',
    'keys-boolean',
  ]),
  ...alarms(ON_MADE_GROUPS, 'A typed decoder answers 10011 to another type.', ['refusal-leaves-no-trace']),
  ...alarms(EVERYWHERE, 'An absent GroupId is no valid one: 10015.', ['group-id-absent', 'group-id-null']),
  ...alarms(EVERYWHERE, 'Elements that are no strings are passed over.', ['keys-of-numbers', 'keys-mixed']),
  ...alarms(ON_GROUPS, 'An empty list of keys is refused.', ['empty-keys']),
  ...alarms(EVERYWHERE, 'An empty list of keys is refused.', ['fuzz-legal-requests']),
  ...alarms(ON_MADE_GROUPS, 'An empty list of keys is refused, which is a second cause.', [
    'no-permission-whatever-is-asked',
    'dismissed-group-whatever-is-asked',
    'internal-error-whatever-is-asked',
  ]),
  ...alarms(ON_GROUPS, 'An absent key of over 128 bytes comes back with 0, as absent keys do.', [
    'fits-schema',
    'keys-128-bytes',
  ]),
  ...alarms(['states', 'config', 'neither'], 'Clocks differ: a UserSig is good for five minutes more.', [
    'usersig-expired',
  ]),
  ...alarms(EVERYWHERE, 'No source names a Content-Type of answers.', ['content-type-json', 'pact-interactions']),
  ...alarms(EVERYWHERE, 'Generated calls come upon the same.', ['fuzz-illegal-requests']),
];

describe('a right provider with typed decoding', () => itFlagsOnly(KNOWN, startTyped));
