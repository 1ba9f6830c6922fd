import { alarms, EVERYWHERE, type KnownAlarm } from '../independent/known-alarms.ts';

/** What flags the right provider on Express; a check that is mended leaves the list. */
export const EXPRESS_ALARMS: readonly KnownAlarm[] = [
  ...alarms(EVERYWHERE, 'Nobody says what happens without contenttype, or where it is given twice.', [
    'contenttype-absent',
    'parameter-repeated',
  ]),
  ...alarms(EVERYWHERE, 'Bytes that are no UTF-8 are read as U+FFFD: the group with such an ID does not exist.', [
    'body-not-utf8',
  ]),
  ...alarms(EVERYWHERE, 'Generated calls come upon the same.', ['fuzz-illegal-requests']),
  ...alarms(['neither'], 'The group of the call is not there, and it is looked for before keys are.', [
    'keys-string',
    'keys-of-numbers',
    'keys-mixed',
    'keys-object',
    'keys-boolean',
  ]),
  ...alarms(['config', 'neither'], 'The groups of the pact are not there, and are looked for before keys are.', [
    'pact-interactions',
  ]),
];
