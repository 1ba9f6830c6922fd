import type { ClientDefect } from './defect.ts';
import { COUNTER_DEFECTS } from './defective/counters.ts';
import { REFUSAL_DEFECTS } from './defective/refusals.ts';
import { REQUEST_DEFECTS } from './defective/requests.ts';
import { RETRY_DEFECTS } from './defective/retries.ts';
import { TROUBLE_DEFECTS } from './defective/trouble.ts';

/** Every defective client, by what is wrong with it. */
export const CLIENT_DEFECTS: readonly ClientDefect[] = [
  ...REQUEST_DEFECTS,
  ...COUNTER_DEFECTS,
  ...REFUSAL_DEFECTS,
  ...TROUBLE_DEFECTS,
  ...RETRY_DEFECTS,
];
