import { loadEnvironment } from './env.ts';
import { optionsFor } from './k6-options.ts';

export { callOnce as default } from './call-once.ts';
export { handleSummary } from './summary.ts';

/** k6 reads its options from here. */
export const options = optionsFor(loadEnvironment());
