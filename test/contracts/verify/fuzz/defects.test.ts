import { findsDefects } from './finds-defects.ts';

// A control: `npm run test:long` has all of them, with this seed and another.
findsDefects(1, 6);
