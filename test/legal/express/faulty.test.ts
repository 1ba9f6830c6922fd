import { describe, expect, it } from 'vitest';
import { blocksOf, checksOf } from '../../../contracts/report/blocks.ts';
import type { CheckResult } from '../../../contracts/report/check.ts';
import { verify } from '../../../contracts/verify/verify.ts';
import { optionsIn, providerIn } from '../independent/settings.ts';
import type { Parts } from './app.ts';
import { FAULTS, startFaulty } from './faulty.ts';

/** The blocks of the report on all four faults, by their checks. One for each fault would be four. */
const BLOCKS = [
  ['int64-values', 'chosen-int64-values', 'fuzz-legal-requests'],
  ['missing-key', 'many-keys', 'long-key'],
  ['only-missing-keys', 'fresh-after-change'],
  ['usersig-expired', 'caller-whatever-is-asked'],
  ['many-reads', 'types-alike'],
  ['values-int64'],
  ['int64-values'],
  ['chosen-int64-values'],
  ['usersig-not-object'],
  ['filtered-all'],
  ['fuzz-legal-requests'],
  ['fuzz-illegal-requests'],
  ['pact-interactions'],
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

  it('is told in blocks', { timeout: 100_000 }, async () => {
    const checks = await verified({ selected: () => true });
    const failed = checks.filter(({ outcome }) => outcome === 'failed');
    expect(blocksOf(failed).map((block) => checksOf(block).map(({ id }) => id))).toEqual(BLOCKS);
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
