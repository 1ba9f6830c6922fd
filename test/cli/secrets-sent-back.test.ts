import { saysNoSecret } from './secrets-sent-back.ts';

// A state endpoint, and an answer that is quoted; `npm run test:long` has every place.
saysNoSecret(['a state endpoint that breaks', 'a broken body']);
