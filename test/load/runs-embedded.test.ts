import { ENGINES } from './rows.ts';
import { triesRuns } from './tried-runs.ts';

triesRuns(ENGINES.embedded);
