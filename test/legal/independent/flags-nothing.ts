import { expect, it } from 'vitest';
import { troubleAt, verifyIndependent } from './judge.ts';
import type { Setting, Start } from './settings.ts';

/** Verifies a right provider in one setting, by all checks: none fails. The proof does so in every setting. */
export function itFlagsNothing(start: Start, setting: Setting): void {
  it(`is verified with ${setting}`, { timeout: 100_000 }, async () => {
    expect(troubleAt(setting, await verifyIndependent(start, setting))).toEqual([]);
  });
}
