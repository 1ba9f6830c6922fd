import { expect, it } from 'vitest';
import type { CheckResult } from '../../../contracts/report/check.ts';
import { makeReport } from '../../../contracts/report/report.ts';
import { verify } from '../../../contracts/verify/verify.ts';
import { optionsIn, providerIn, SETTINGS, type Setting, type Start } from './settings.ts';

/** Requests to generate: enough for every kind of them to come up, few enough for a test. */
const CASES = 172;
const SEED = 1;

/** How many checks come to an outcome at least; without groups and states there is less to ask. */
const RAN_AT_LEAST: Record<Setting, number> = { states: 130, config: 90, neither: 50, usersig: 130 };

const FLAGGED =
  'a right provider is flagged: mend the check, or name the sentence of a source that the provider breaks';
/** Of a check that flags a provider more findings say no more. */
const SHOWN = 3;

/** Verifies a right provider in every setting, each time by all checks: none fails. */
export function itFlagsNothing(start: Start): void {
  it.each(SETTINGS)('is verified with %s', { timeout: 100_000 }, async (setting) => {
    const checks = await checksOf(start, setting);
    const flagged = checks.filter(({ outcome }) => outcome === 'failed');
    expect(
      flagged.map(({ id, findings }) => ({ id, findings: findings.slice(0, SHOWN) })),
      FLAGGED,
    ).toEqual([]);
    expect(checks.filter(({ outcome }) => outcome === 'errored')).toEqual([]);
    const ran = checks.filter(({ outcome }) => outcome !== 'couldNotRun');
    expect(ran.length).toBeGreaterThanOrEqual(RAN_AT_LEAST[setting]);
    expect(verdictOf(checks)).toBe(setting === 'states' ? 'compatible' : 'inconclusive');
  });
}

async function checksOf(start: Start, setting: Setting): Promise<readonly CheckResult[]> {
  const { url, close } = await start(providerIn(setting));
  try {
    const { checks } = await verify({ ...optionsIn(setting, url), seed: SEED, cases: CASES });
    return checks;
  } finally {
    await close();
  }
}

function verdictOf(checks: readonly CheckResult[]): string {
  const run = { command: 'verify', target: '', seed: SEED, toolVersion: '', startedAtMs: 0, endedAtMs: 0 } as const;
  return makeReport({ ...run, checks: [...checks], observations: [], complete: true }).verdict;
}
