import { itCompiles } from './types.ts';

// The compiler that is a program of its own takes a third of the time; `npm run test:long` has the other one too.
itCompiles('native-typescript');
