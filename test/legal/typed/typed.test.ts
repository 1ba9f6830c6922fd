import { describe } from 'vitest';
import { itFlagsNothing } from '../independent/flags-nothing.ts';
import { startTyped } from './start.ts';

describe('a right provider with typed decoding', () => itFlagsNothing(startTyped, 'states'));
