import { describe } from 'vitest';
import { itFlagsNothing } from '../independent/flags-nothing.ts';
import { startExpress } from './start.ts';

describe('a right provider on Express', () => itFlagsNothing(startExpress, 'usersig'));
