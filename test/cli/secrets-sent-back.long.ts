import { saysNoSecret } from './secrets-sent-back.ts';
import { PLACES } from './telltale.ts';

saysNoSecret(Object.keys(PLACES));
