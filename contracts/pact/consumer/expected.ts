import { CAUSES, type ErrorCode } from '../../../openapi/generated/constants.ts';
import type { GroupCounterItem } from '../../../openapi/generated/types.ts';
import type { Scenario } from '../../scenarios/all-scenarios.ts';
import { exactInteger } from '../../wire/exact-json.ts';

/** What Pact's mock server answers in a scenario: these counters, or a refusal with this code, the usual of its legal ones. */
export type PactExpected =
  | { outcome: 'counters'; counters: readonly GroupCounterItem[] }
  | { outcome: 'refused'; code: ErrorCode };

/** What a client is answered in a scenario that has an interaction. */
export function expectedOf({ expect, id }: Scenario): PactExpected {
  if (expect.outcome === 'refused') return { outcome: 'refused', code: CAUSES[expect.cause].codes[0] };
  if (expect.outcome !== 'counters')
    throw new Error(`Failed to tell what ${id} is answered: several answers are legal.`);
  const counters = expect.counters.map(({ Key, Value = 0 }) => ({ Key, Value: exactInteger(String(Value)) }));
  return { outcome: 'counters', counters };
}
