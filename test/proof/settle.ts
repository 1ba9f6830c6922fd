import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../run-program.ts';
import { contentOf, hashOf, headingOf, staleness, type WrittenProof } from './sources.ts';
import type { Point } from './verdict.ts';

/** What a proof came to: its text, its totals, and each point that it makes. */
export type Proven = { text: string; summary: readonly string[]; points: readonly Point[] };

/**
 * Makes a proof and writes it down, or with --check compares it with what is written. Prints what it came to. That only the sources have changed, and what
 * is shown has not, is no more than said: else each commit would have to renew both proofs.
 */
export async function settle(proof: WrittenProof, make: () => Promise<Proven>): Promise<void> {
  const check = process.argv.includes('--check');
  const path = join(PROJECT, proof.file);
  // Before it runs: who changes a source meanwhile must not have it counted as proved.
  const heading = headingOf(proof, hashOf(proof));
  const notice = check ? staleness(proof) : undefined;
  const { text, summary, points } = await make();
  if (!check) writeFileSync(path, heading + text);
  const same = contentOf(readFileSync(path, 'utf8')) === text;
  const all = [...points, same ? [] : [`${proof.file} shows something else. Renew it with: ${proof.command}`]];
  for (const line of [...summary, ...(notice ? [notice] : [])]) console.log(line);
  conclude(all);
}

/** Prints what is amiss, and last how many points hold and how many do not. Exit code 1 unless all hold. */
export function conclude(points: readonly Point[]): void {
  for (const line of points.flat()) console.log(line);
  const passed = points.filter((troubles) => troubles.length === 0).length;
  const failed = points.length - passed;
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** Tells what is done on standard error, with the seconds since the start. */
export function progress(line: string): void {
  console.error(`${Math.round(performance.now() / 1000)} s: ${line}`);
}
