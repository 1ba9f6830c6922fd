import { expect, it } from 'vitest';
import { runNode } from '../run-program.ts';

const MOST_MS = 600_000;

it(
  'holds, and PROOF.md says what it shows (`npm run proof` writes it)',
  async () => {
    const { status, stdout, stderr } = await runNode(['test/proof/main.ts', '--check'], { timeoutMs: MOST_MS });
    expect(status, stdout + stderr).toBe(0);
  },
  MOST_MS,
);
