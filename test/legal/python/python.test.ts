import { spawnSync } from 'node:child_process';
import { describe } from 'vitest';
import { itFlagsOnly } from '../independent/flags-only.ts';
import { alarms, EVERYWHERE, type KnownAlarm } from '../independent/known-alarms.ts';
import { startPython } from './start.ts';

const KNOWN: readonly KnownAlarm[] = [
  ...alarms(EVERYWHERE, 'Nobody says what happens without contenttype, with another, or where it is given twice.', [
    'contenttype-absent',
    'contenttype-other',
    'contenttype-upper-case',
    'parameter-repeated',
  ]),
  ...alarms(EVERYWHERE, 'A body of two megabytes meets a 413 before the API is asked.', [
    'status-200',
    'content-type-json',
    'body-one-json-value',
    'body-too-large',
  ]),
  ...alarms(EVERYWHERE, 'Who answers HTTP/1.0 must be sent no chunks (RFC 9112, 6.1).', ['connection-chunked-body']),
  ...alarms(EVERYWHERE, 'The above, and NaN, which no source forbids to read.', ['fuzz-illegal-requests']),
];

const python = spawnSync('python3', ['-c', 'import sqlite3, sys; sys.exit(sys.version_info < (3, 9))']);

// Most machines have Python, and none needs it for anything else here.
describe.skipIf(python.status !== 0)('a right provider on the library of Python 3', () =>
  itFlagsOnly(KNOWN, startPython),
);
