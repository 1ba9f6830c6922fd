import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { type Proven, settle } from './settle.ts';
import { staleness, type WrittenProof } from './sources.ts';

const PROOF: WrittenProof = { file: 'PROOF.md', command: 'npm run it', madeFrom: ['src/**'] };
const HOLDS: Proven = { text: '\n# Proof\n', summary: ['all is well'], points: [[], []] };

/** A project whose proof is written down, and what settles it anew. */
async function written() {
  const project = temporaryFolder({ 'src/a.ts': 'a' });
  const told: string[] = [];
  const settleAs = (proven: Proven, check = true) =>
    settle(PROOF, async () => proven, { project, check, tell: (line) => told.push(line) });
  await settleAs(HOLDS, false);
  told.length = 0;
  return { project, told, settleAs, text: () => readFileSync(join(project, PROOF.file), 'utf8') };
}

it('writes a proof with the sources that it is of', async () => {
  const { project, text } = await written();
  expect(text()).toMatch(/^<!-- Written by `npm run it` from sources [0-9a-f]{16}\. Do not edit\. -->\n\n# Proof\n$/);
  expect(staleness(PROOF, project)).toBeUndefined();
});

it('is green with --check where it shows the same, and counts its points', async () => {
  const { told, settleAs } = await written();
  expect(await settleAs(HOLDS)).toBe(0);
  expect(told).toEqual(['all is well', '2 passed, 0 failed']);
});

it('says with --check that it shows something else, which leaves the file alone, and stays green while it holds', async () => {
  const { told, settleAs, text } = await written();
  const before = text();
  expect(await settleAs({ ...HOLDS, text: '\n# Other\n' })).toBe(0);
  expect(told.slice(1)).toEqual(['PROOF.md shows something else. Renew it with: npm run it', '2 passed, 0 failed']);
  expect(text()).toBe(before);
});

it('is red where a point does not hold, whatever the file shows', async () => {
  const { told, settleAs } = await written();
  expect(await settleAs({ ...HOLDS, points: [[], ['A defect is missed.']] })).toBe(1);
  expect(told.slice(1)).toEqual(['A defect is missed.', '1 passed, 1 failed']);
});

it('says with --check that only the sources have changed, and stays green', async () => {
  const { project, told, settleAs } = await written();
  writeFileSync(join(project, 'src/a.ts'), 'b');
  expect(await settleAs(HOLDS)).toBe(0);
  expect(told.slice(1)).toEqual([expect.stringMatching(/^PROOF\.md is of other sources/), '2 passed, 0 failed']);
});
