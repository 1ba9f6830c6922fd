import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MOCK_LIMITS } from '../../../mocks/limits.ts';
import { runNode } from '../../run-program.ts';
import type { Rounds } from './rounds.ts';

/** Far above what two measurements differ by, and far below what one kept piece of each client would come to. */
const TOLERANCE_BYTES = 768 * 1024;

describe('a mock that hostile clients called for long', () => {
  it('holds no more memory than it did half-way', async () => {
    const program = fileURLToPath(new URL('rounds.ts', import.meta.url));
    const { stdout, stderr, status } = await runNode(['--expose-gc', program]);
    expect([status, stderr]).toEqual([0, '']);
    const { once, twice, counts } = JSON.parse(stdout) as Rounds;
    expect(twice - once).toBeLessThan(TOLERANCE_BYTES);
    expect(counts).toMatchObject({ connections: 1, queued: 0, heldBodyBytes: 0, refusedConnections: 0 });
    expect(counts).toMatchObject({ journalExchanges: 50, journalViolations: 50, states: 50, groups: 50 });
    expect(counts.userSigs).toBeLessThanOrEqual(MOCK_LIMITS.userSigs);
    expect(counts.limiterScopes).toBe(MOCK_LIMITS.limiterScopes);
  }, 120_000);
});
