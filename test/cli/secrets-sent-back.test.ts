import { saysNoSecret } from './secrets-sent-back.ts';

// A state endpoint, a refusal, and an answer that is quoted; `npm run test:long` has every place.
saysNoSecret(['a state endpoint that breaks', 'an ErrorCode that is none', 'a broken body']);
