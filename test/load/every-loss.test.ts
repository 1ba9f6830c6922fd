import { judgesNoLoss } from './every-loss.ts';

// Of each loss one of its four ways, and each check has every other fourth of the losses; `npm run test:long` has all.
judgesNoLoss((check, loss) => loss % 16 === (4 * check + Math.floor(loss / 16)) % 16);
