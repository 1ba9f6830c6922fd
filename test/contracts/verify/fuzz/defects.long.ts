import { findsDefects } from './finds-defects.ts';

findsDefects(1);
findsDefects(20_261_124);
