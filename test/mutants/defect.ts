import type { FindingCode } from '../../contracts/finding.ts';
import type { Alter, RunningServer, ServerOptions } from '../../mocks/server.ts';

/** What a defect is about. */
export const CATEGORIES = [
  'envelope',
  'http',
  'cause',
  'credentials',
  'relation',
  'data-types',
  'encoding',
  'state',
  'concurrency',
  'connection',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** A provider that is listening, and who may call it. */
export type Started = Pick<RunningServer, 'url' | 'statesUrl' | 'account' | 'close'>;

/** Options of the mock that make the provider, or what starts it: one with a memory is made afresh at each start. */
export type Provider = ServerOptions | (() => Promise<Started>);

/**
 * A defective provider: the right one but for one line, what that breaks, and the check that must catch it. `finding` is
 * what the check must find, where it finds the same each time.
 */
export type Defect = {
  id: string;
  category: Category;
  breaks: string;
  check: string;
  finding?: FindingCode;
  provider: Provider;
};

/** A right answer with a counter, for where a refusal is due. */
export const OK = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0n, GroupCounter: [{ Key: 'like', Value: 5n }] };

/** What writes down the defects of a category: `altered` those of the answer on its way out, `provided` all others. */
export function defectsOf(category: Category) {
  const provided = (
    id: string,
    breaks: string,
    check: string,
    finding: FindingCode | undefined,
    provider: Provider,
  ): Defect => ({ id, category, breaks, check, ...(finding && { finding }), provider });
  const altered = (id: string, breaks: string, check: string, finding: FindingCode | undefined, alter: Alter): Defect =>
    provided(id, breaks, check, finding, { alter });
  return { altered, provided };
}
