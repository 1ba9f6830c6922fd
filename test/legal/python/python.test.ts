import { spawnSync } from 'node:child_process';
import { describe } from 'vitest';
import { itFlagsNothing } from '../independent/flags-nothing.ts';
import { startPython } from './start.ts';

const python = spawnSync('python3', ['-c', 'import sqlite3, sys; sys.exit(sys.version_info < (3, 9))']);

// Most machines have Python, and none needs it for anything else here.
describe.skipIf(python.status !== 0)('a right provider on the library of Python 3', () => itFlagsNothing(startPython));
