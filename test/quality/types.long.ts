import { itCompiles } from './types.ts';

// The one that builds the package, and that people had before.
itCompiles('typescript');
