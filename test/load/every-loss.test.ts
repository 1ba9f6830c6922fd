import { judgesNoLoss } from './every-loss.ts';

// Each check has one in 32 of the losses, others than the check before it; `npm run test:long` has all.
judgesNoLoss((check, loss) => loss % 32 === (4 * check + Math.floor(loss / 32)) % 32);
