import type { MockOptions } from '../../../mocks/server.ts';
import { UNKNOWNS } from '../../../openapi/index.ts';
import type { LegalProvider } from '../legal-provider.ts';

/** One provider for each answer to each question that no source settles; of defaults too, so that none is left out. */
export const UNKNOWN_VARIATIONS: readonly LegalProvider[] = Object.entries(UNKNOWNS).flatMap(([id, unknown]) =>
  Object.entries(unknown.answers).map(([answer, meaning]) => ({
    id: `unknown-${id}-${answer}`,
    differs: `answers "${unknown.question}" with: ${meaning}`,
    fact: `${unknown.source}, x-unknowns ${id}`,
    provider: {
      unknowns: { [id]: answer } as NonNullable<MockOptions['unknowns']>,
      // The delay is until the state endpoint answers: that it waits is seen here, for how long is not.
      wait: async () => {},
    },
    // Where one answer alone is legal, nothing is open that could be observed.
    ...(unknown.judged && Object.keys(unknown.answers).length > 1 && { shows: [id, answer] as const }),
  })),
);
