import { expect, it } from 'vitest';
import { runNode } from '../run-program.ts';

const MOST_MS = 900_000;

it.each([
  ['by providers, as PROOF.md shows it (`npm run proof` writes it)', 'test/proof/main.ts'],
  ['by mechanical mutants, as MUTANTS.md shows it (`npm run proof:mutants` writes it)', 'test/proof/main-mutants.ts'],
])(
  'the proof holds %s',
  async (_what, program) => {
    const { status, stdout, stderr } = await runNode([program, '--check'], { timeoutMs: MOST_MS });
    expect(status, stdout + stderr).toBe(0);
  },
  MOST_MS,
);
