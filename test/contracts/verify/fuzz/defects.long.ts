import { findsDefects } from './finds-defects.ts';

findsDefects(20_261_124);
