import { UNKNOWNS, type UnknownAnswer } from '../../../openapi/index.ts';
import type { LegalProvider } from '../legal-provider.ts';

const WINDOWS = Object.keys(UNKNOWNS['limit-window'].answers) as UnknownAnswer<'limit-window'>[];
const COUNTING = Object.keys(UNKNOWNS['refused-calls-count'].answers) as UnknownAnswer<'refused-calls-count'>[];

/** Right providers that keep the documented limit, each over another window. */
export const LIMIT_VARIATIONS: readonly LegalProvider[] = WINDOWS.flatMap((window) =>
  COUNTING.map((counting) => ({
    id: `limit-${window}-counting-${counting}`,
    differs: `keeps 200 calls a second over a ${window} window, refused calls counting: ${counting}`,
    fact: '[page] gives the limit; its window, and whether refused calls count, are not settled',
    provider: { callsPerSecond: 200, unknowns: { 'limit-window': window, 'refused-calls-count': counting } },
  })),
);
