import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blocksOf, checksOf, titleOf } from '../../../contracts/report/blocks.ts';
import type { CheckResult } from '../../../contracts/report/check-result.ts';
import type { Report } from '../../../contracts/report/report.ts';
import { verify } from '../../../contracts/verify/verify.ts';
import { cli } from '../../cli/run.ts';
import { temporaryFolder } from '../../temporary.ts';
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

  it('is made green by one file of waivers, in a run that finds the same', { timeout: 100_000 }, async () => {
    const waivers = join(temporaryFolder({}), 'waivers.json');
    const first = await reported(['--write-waivers', waivers, '--waivers-until', '2999-12-31']);
    const second = await reported(['--waivers', waivers]);
    expect([first.code, second.code]).toEqual([1, 0]);
    expect(first.groups.map(({ root }) => root)).toEqual(BLOCKS.map(([title]) => title));
    const found = ({ checks }: Reported) => checks.map(({ id, findings }) => ({ id, findings }));
    expect(found(second)).toEqual(found(first));
  });
});

type Reported = Report & { code: number };

/** What the program reports of the provider, and its exit code. */
async function reported(options: readonly string[]): Promise<Reported> {
  const { url, close } = await startFaulty({ ...providerIn('states'), ...UNLIMITED });
  const { account = {}, statesUrl = '' } = optionsIn('states', url);
  const env = {
    GROUP_COUNTER_SDKAPPID: String(account.sdkappid),
    GROUP_COUNTER_IDENTIFIER: String(account.identifier),
    GROUP_COUNTER_SECRET_KEY: String(account.secretKey),
  };
  const where = ['--base-url', url, '--states-url', statesUrl, '--cases', '160', '--format', 'json'];
  try {
    const { code, stdout } = await cli(['verify', ...where, ...options], { env });
    return { ...(JSON.parse(stdout) as Report), code };
  } finally {
    await close();
  }
}

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
