import { describe } from 'vitest';
import { itFlagsOnly } from '../independent/flags-only.ts';
import { EXPRESS_ALARMS } from './known-alarms.ts';
import { startExpress } from './start.ts';

describe('a right provider on Express', () => itFlagsOnly(EXPRESS_ALARMS, startExpress));
