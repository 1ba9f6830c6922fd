import { readFileSync } from 'node:fs';
import { FINDING_CODES, type FindingCode } from '../../contracts/finding.ts';
import { matchesPattern } from '../../contracts/report/pattern.ts';
import { UNTIL_PLACEHOLDER, voidFrom, type Waiver } from '../../contracts/report/waivers.ts';
import { validateWaivers } from '../../contracts/schemas/generated/validators.js';
import { explainMisfit, type Misfit } from '../../contracts/schemas/misfit.ts';
import { didYouMean } from '../../contracts/wire/did-you-mean.ts';
import { repeatedMembers } from '../../contracts/wire/repeated-members.ts';
import { UsageError } from '../usage-error.ts';

/** What the file holds, for the messages. */
const ALLOWED = 'an array of {"check", "finding"?, "reason", "issue"?, "until"}, or an object with it as "waivers"';

/** Reads the waivers of a file; none where no file is given. `known` are the ids of all checks. Throws UsageError that names the place. */
export function readWaivers(file: string | undefined, known: readonly string[]): Waiver[] {
  if (file === undefined) return [];
  const fail: Fail = (place, what) => {
    throw new UsageError(`Failed to read --waivers: ${file}${place === '' ? '' : ` at ${place}`}: ${what}`);
  };
  const { list, at } = listOf(parse(file, fail), fail);
  if (!validateWaivers({ waivers: list })) failAsMisfit(validateWaivers.errors?.[0], list, at, fail);
  const waivers = (list as readonly WaiverOfFile[]).map((one, index) => readWaiver(one, `${at}/${index}`, known, fail));
  waivers.forEach(({ check }, index) => {
    const first = waivers.findIndex((one) => one.check === check);
    if (first < index)
      fail(`${at}/${index}/check`, `${check} is waived already at ${at}/${first}. Leave one of them out.`);
  });
  return waivers;
}

type Fail = (place: string, what: string) => never;
/** What the schema lets through. */
type WaiverOfFile = Omit<Waiver, 'finding'> & { finding?: string };

function parse(file: string, fail: Fail): unknown {
  const text = readText(file);
  try {
    const json: unknown = JSON.parse(text);
    const [repeated] = repeatedMembers(text);
    return repeated === undefined
      ? json
      : fail(repeated.map((name) => `/${name}`).join(''), 'the member stands there twice. Leave one of them out.');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return fail('', `it is not JSON (${oneLine((error as Error).message)}). Give ${ALLOWED}.`);
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw new UsageError(`Failed to read --waivers: ${(error as Error).message}. Name a file that can be read.`);
  }
}

function listOf(json: unknown, fail: Fail): { list: readonly unknown[]; at: string } {
  if (Array.isArray(json)) return { list: json, at: '' };
  const { waivers, $schema: _, ...others } = Object(json) as { waivers?: unknown; $schema?: unknown };
  if (!Array.isArray(waivers)) return fail('', `it is no list of waivers. Give ${ALLOWED}.`);
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) fail(`/${unknown}`, 'no such member is known. Beside "waivers" there may be none.');
  return { list: waivers, at: '/waivers' };
}

function failAsMisfit(found: Misfit | undefined, list: readonly unknown[], at: string, fail: Fail): never {
  if (found === undefined) return fail(at, `it does not fit its schema. Give ${ALLOWED}.`);
  const { place, what, instead } = explainMisfit(found, { waivers: list });
  return fail(at + place.slice('/waivers'.length), `it ${oneLine(what)}. ${instead}`);
}

function readWaiver(waiver: WaiverOfFile, at: string, known: readonly string[], fail: Fail): Waiver {
  const { check, until, finding, ...rest } = waiver;
  if (!known.some((id) => matchesPattern(check, id))) {
    fail(`${at}/check`, `no check is called ${shown(check)}.${didYouMean(check, known, '`list` names all.')}`);
  }
  if (until === UNTIL_PLACEHOLDER) {
    fail(`${at}/until`, 'no end is chosen yet. Put the last day on which it may fail there, such as 2030-12-31.');
  }
  if (voidFrom(until) === undefined) {
    fail(`${at}/until`, `${shown(until)} is no date. Give one such as 2030-12-31, or 2030-12-31T18:00:00Z.`);
  }
  return { ...rest, check, until, ...(finding !== undefined && { finding: findingCode(finding, at, fail) }) };
}

function findingCode(code: string, at: string, fail: Fail): FindingCode {
  const known = Object.keys(FINDING_CODES) as FindingCode[];
  const found = known.find((one) => one === code);
  return (
    found ??
    fail(
      `${at}/finding`,
      `no finding has the code ${shown(code)}.${didYouMean(code, known, 'contracts/finding-codes.md has all.')}`,
    )
  );
}

function shown(value: unknown): string {
  const text = oneLine(JSON.stringify(value));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
