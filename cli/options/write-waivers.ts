import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CheckResult } from '../../contracts/report/check-result.ts';
import { inOneLine } from '../../contracts/report/check-text.ts';
import type { Report } from '../../contracts/report/report.ts';
import { UNTIL_PLACEHOLDER, voidFrom, WAIVER_STALE, type Waiver } from '../../contracts/report/waivers.ts';
import { ALL_CHECKS } from '../all-checks.ts';
import type { Context } from '../context.ts';
import { tryToWrite } from '../try-to-write.ts';
import { UsageError } from '../usage-error.ts';
import { assertWritable, type OutputFile } from './output.ts';
import { readWaivers } from './waivers-option.ts';

/** What says where waivers of what failed are written; `waivers` are the files that excused something already. */
export type WriteWaiversOptions = { writeWaivers?: string; waiversUntil?: string; waivers?: readonly string[] };

/** Throws UsageError for a file that cannot be written, one that takes a report too, and an end that is none. */
export function assertWaiversTarget(
  { writeWaivers: file, waiversUntil: until }: WriteWaiversOptions,
  reports: readonly OutputFile[],
  now: number,
): void {
  if (until !== undefined) assertEnd(until, file, now);
  if (file === undefined) return;
  assertWritable(file, '--write-waivers');
  if (!reports.some((report) => resolve(report.file) === resolve(file))) return;
  throw new UsageError(`Failed to read --write-waivers: a report goes to "${file}" too. Give each a file of its own.`);
}

function assertEnd(until: string, file: string | undefined, now: number): void {
  const end = voidFrom(until);
  const fail = (problem: string): never => {
    throw new UsageError(`Failed to read --waivers-until: ${problem}.`);
  };
  if (file === undefined) fail('it is the end of waivers that are written. Give --write-waivers FILE too');
  if (end === undefined) fail(`"${until}" is no date. Give one such as 2030-12-31`);
  else if (end <= now) fail(`${until} is over. Give a day to come`);
}

/**
 * Writes waivers of all that failed, after those that excused something in this run, where that is asked for and anything
 * was checked. Each needs an end: without one that was given, a placeholder stands there, with which the file is refused.
 * Returns whether nothing went wrong.
 */
export async function writeWaivers(report: Report, options: WriteWaiversOptions, context: Context): Promise<boolean> {
  const { writeWaivers: file, waiversUntil: until = UNTIL_PLACEHOLDER } = options;
  if (file === undefined || report.checks.length === 0) return true;
  const waivers = [...usedWaivers(report, options), ...report.checks.filter(isToWaive).map((one) => waive(one, until))];
  const text = `${JSON.stringify(waivers, null, 2)}\n`;
  if (!(await tryToWrite('the waivers', context, () => writeFileSync(file, text)))) return false;
  const choose = until === UNTIL_PLACEHOLDER && waivers.some((one) => one.until === until);
  const next = choose ? `; choose an end for each ("until") before you give it to --waivers` : '';
  context.stderr.write(`Wrote ${waivers.length} ${waivers.length === 1 ? 'waiver' : 'waivers'} to ${file}${next}.\n`);
  return true;
}

function usedWaivers({ waivers }: Report, options: WriteWaiversOptions): Waiver[] {
  const used = new Set(waivers.filter(({ state }) => state === 'used').map(({ check }) => check));
  const ids = ALL_CHECKS.map(({ id }) => id);
  return (options.waivers ?? []).flatMap((file) => readWaivers(file, ids)).filter(({ check }) => used.has(check));
}

function isToWaive({ id, level, outcome }: CheckResult): boolean {
  return level === 'must' && outcome === 'failed' && id !== WAIVER_STALE;
}

/** More of what was found is in the report. */
const LONGEST = 200;

function waive(check: CheckResult, until: string): Waiver {
  const [first, ...more] = new Set(check.findings.map(({ code }) => code));
  // Of several, or of what was made small, the next run may show another one.
  const isOne = first !== undefined && more.length === 0 && !check.moreFindings && !check.counterexample;
  const said = inOneLine(check) || 'nothing more is known';
  const reason = `it failed when this was written: ${said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said}`;
  return { check: check.id, ...(isOne && { finding: first }), reason, until };
}
