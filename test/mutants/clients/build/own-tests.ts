import type { OwnTests } from '../watch-parts.ts';
import type { ClientParts, Conclusion } from './client.ts';

/** What was concluded of a refusal. */
export type Refused = { code?: number; kind?: string };

/** Calls for these groups, one after the other. */
export function testsOf(...groupIds: readonly string[]): OwnTests {
  return async (call) => {
    for (const groupId of groupIds) await call(groupId);
  };
}

/** What follows one another, so that a connection can be used again. */
export const QUICK = ['gck.ok', 'gck.no-counters', 'gck.ok', 'gck.no-counters'];

/** Calls again where this holds of an error, so often, so many milliseconds later. */
export function repeatedWhere(when: (error: Refused) => boolean, times: number, waitMs: number): Partial<ClientParts> {
  return {
    again: (concluded: Conclusion, sent) => {
      const error = concluded['error'] as Refused | undefined;
      return error !== undefined && sent <= times && when(error) ? waitMs : undefined;
    },
  };
}

export function isCode(...codes: readonly number[]): (error: Refused) => boolean {
  return ({ code }) => code !== undefined && codes.includes(code);
}
