import { findsDefects } from './finds-defects.ts';

findsDefects(1);
// With another seed, all of them: `npm run test:long`.
findsDefects(20_261_124, 5);
