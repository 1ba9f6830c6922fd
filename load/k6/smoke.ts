import { loadEnvironment } from './env.ts';
import { optionsFor } from './options.ts';
import { PROFILES } from './profiles.ts';

export { callOnce as default } from './call.ts';
export { handleSummary } from './summary.ts';

/** k6 reads its options from here. */
export const options = optionsFor(PROFILES.smoke, loadEnvironment());
