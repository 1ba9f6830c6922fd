import { journalShowsNothing } from './journal-secrets.ts';

// One as it is, one that is escaped, one that is encoded as a whole and one that stands in more; `npm run test:long` has all.
journalShowsNothing(['as it is', 'percent-encoded', 'as hex', 'within base64 of more']);
