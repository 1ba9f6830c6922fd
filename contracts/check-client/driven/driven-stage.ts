import { createHash } from 'node:crypto';
import type { Waits } from '../adapter/waits.ts';
import type { ClientMock } from '../client-mock.ts';
import type { Ability } from '../protocol/started.ts';

/** What cases are played on: the mock, what the client cannot do, and names that were never used before. */
export type DrivenStage = {
  mock: ClientMock;
  waits: Waits;
  unsupported: readonly Ability[];
  freshGroupId: () => string;
  freshCaseId: () => string;
};

/** A stage whose GroupIds hang on the seed, and say nothing of what they are for. */
export function createStage(
  mock: ClientMock,
  waits: Waits,
  unsupported: readonly Ability[],
  seed: number,
): DrivenStage {
  let groups = 0;
  let cases = 0;
  return {
    mock,
    waits,
    unsupported,
    freshGroupId: () => `g${createHash('sha256').update(`${seed} ${groups++}`).digest('hex').slice(0, 24)}`,
    freshCaseId: () => `c${++cases}`,
  };
}
