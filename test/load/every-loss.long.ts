import { judgesNoLoss } from './every-loss.ts';

judgesNoLoss();
