import { describe } from 'vitest';
import { itFlagsNothing } from '../independent/flags-nothing.ts';
import { hasPython, startPython } from './start.ts';

describe.skipIf(!hasPython())('a right provider on the library of Python 3', () =>
  itFlagsNothing(startPython, 'config'),
);
