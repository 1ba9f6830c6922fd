import { describe, expect, it } from 'vitest';
import { blocksOf, checksOf, titleOf } from '../../../contracts/report/blocks.ts';
import type { CheckResult } from '../../../contracts/report/check.ts';
import { verify } from '../../../contracts/verify/verify.ts';
import { optionsIn, providerIn } from '../independent/settings.ts';
import type { Parts } from './app.ts';
import { FAULTS, startFaulty } from './faulty.ts';

/** The blocks of the report on all four faults: what heads each, and its checks. */
const BLOCKS = [
  [
    'counters are returned that were not asked for, in calls with a key that the group does not have',
    [
      'missing-key',
      'only-missing-keys',
      'many-keys',
      'long-key',
      'fresh-after-change',
      'filtered-all',
      'fuzz-illegal-requests',
    ],
  ],
  [
    'integers beyond 2^53 are rounded to a double',
    [
      'int64-values',
      'values-int64',
      'chosen-int64-values',
      'many-reads',
      'types-alike',
      'fuzz-legal-requests',
      'pact-interactions',
    ],
  ],
  [
    'usersig-expired is refused with ErrorCode 70003',
    ['usersig-expired', 'caller-whatever-is-asked', 'pact-interactions'],
  ],
  [
    'usersig-malformed is refused with ErrorCode 10002, in calls with a UserSig that holds JSON null',
    ['usersig-not-object'],
  ],
];

describe('a provider on Express with four faults', () => {
  it.each([
    ['filter', 'missing-key'],
    ['expired', 'usersig-expired'],
    ['rounded', 'int64-values'],
    ['crash', 'usersig-not-object'],
  ] as const)('fails with the fault %s alone the check %s', async (fault, id) => {
    const checks = await verified({ parts: FAULTS[fault], selected: (one) => one === id });
    expect(checks.map((check) => [check.id, check.outcome])).toEqual([[id, 'failed']]);
  });

  it('is told in four blocks, each headed by its cause', { timeout: 100_000 }, async () => {
    const checks = await verified({ selected: () => true });
    const failed = checks.filter(({ outcome }) => outcome === 'failed');
    expect(blocksOf(failed).map((block) => [titleOf(block), checksOf(block).map(({ id }) => id)])).toEqual(BLOCKS);
  });
});

/** None of the faults is about the limit. */
const UNLIMITED = { callsPerSecond: 1_000_000 };

type Run = { parts?: Partial<Parts>; selected: (id: string) => boolean };

async function verified({ parts, selected }: Run): Promise<readonly CheckResult[]> {
  const { url, close } = await startFaulty({ ...providerIn('states'), ...UNLIMITED }, parts);
  try {
    return (await verify({ ...optionsIn('states', url), selected, seed: 1, cases: 160 })).checks;
  } finally {
    await close();
  }
}
