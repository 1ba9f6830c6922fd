import { judgesNoLoss } from './every-loss.ts';

// Each check has one of each 32 losses, and none the same as another; `npm run test:long` has all.
judgesNoLoss((check, loss) => loss % 32 === (4 * check + Math.floor(loss / 32)) % 32);
