import type { Finding } from '../finding.ts';

/** What a check found in one interaction; that it is there says that the check had something to look at. */
export type Owned = { check: string; findings: readonly Finding[] };
