import { verifiesBehindProxy } from './verify-by.ts';

// The harder way; `npm run test:long` has the other one.
verifiesBehindProxy('https');
