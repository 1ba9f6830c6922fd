import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../run-program.ts';
import type { Point } from './point.ts';
import { contentOf, hashOf, headingOf, staleness, type WrittenProof } from './sources.ts';

/** What a proof came to: its text, its totals, and each point that it makes. */
export type Proven = { text: string; summary: readonly string[]; points: readonly Point[] };

/** Where the proof is written down, whether it is only compared with that, and where what it came to is told. */
export type Settling = { project?: string; check?: boolean; tell?: (line: string) => void };

/**
 * Makes a proof and writes it down, or with --check compares it with what is written. That the sources have changed is no
 * more than said: else each commit would have to renew both proofs. So is that something else is shown: by which further
 * layers a defect is seen hangs on the machine; what must hold are the points. Returns the exit code.
 */
export async function settle(
  proof: WrittenProof,
  make: () => Promise<Proven>,
  { project = PROJECT, check = process.argv.includes('--check'), tell = console.log }: Settling = {},
): Promise<number> {
  const path = join(project, proof.file);
  // Before it runs: who changes a source meanwhile must not have it counted as proved.
  const heading = headingOf(proof, hashOf(proof, project));
  const notice = check ? staleness(proof, project) : undefined;
  const { text, summary, points } = await make();
  if (!check) writeFileSync(path, heading + text);
  const same = contentOf(readFileSync(path, 'utf8')) === text;
  const other = same ? undefined : `${proof.file} shows something else. Renew it with: ${proof.command}`;
  for (const line of [...summary, notice, other].filter((one) => one !== undefined)) tell(line);
  return conclude(points, tell);
}

/** Tells what is amiss, and last how many points hold and how many do not. The exit code is 1 unless all hold. */
export function conclude(points: readonly Point[], tell: (line: string) => void = console.log): number {
  for (const line of points.flat()) tell(line);
  const passed = points.filter((troubles) => troubles.length === 0).length;
  tell(`${passed} passed, ${points.length - passed} failed`);
  return passed === points.length && passed > 0 ? 0 : 1;
}

/** Tells what is done on standard error, with the seconds since the start. */
export function progress(line: string): void {
  console.error(`${Math.round(performance.now() / 1000)} s: ${line}`);
}
