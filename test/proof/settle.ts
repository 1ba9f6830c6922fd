import { readFileSync, writeFileSync } from 'node:fs';

/** What a proof came to: its text, its totals, and what keeps it from holding. */
export type Proof = { text: string; summary: readonly string[]; troubles: readonly string[] };

/** Writes the proof into a file, or with --check compares it; prints what it came to. Exit code 1 unless all is well. */
export function settle(file: string, command: string, { text, summary, troubles }: Proof): void {
  const path = new URL(file, import.meta.url);
  const check = process.argv.includes('--check');
  const stale = check && readFileSync(path, 'utf8') !== text;
  if (!check) writeFileSync(path, text);
  const drift = stale ? [`test/proof/${file} is stale. Write it anew with: ${command}`] : [];
  for (const line of [...summary, ...troubles, ...drift]) console.log(line);
  process.exitCode = troubles.length + drift.length === 0 ? 0 : 1;
}

/** Tells what is done on standard error, with the seconds since the start. */
export function progress(line: string): void {
  console.error(`${Math.round(performance.now() / 1000)} s: ${line}`);
}
