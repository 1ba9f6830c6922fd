import { readFileSync } from 'node:fs';
import { closest } from 'fastest-levenshtein';
import { FINDING_CODES, type FindingCode } from '../../contracts/finding.ts';
import { matchesPattern } from '../../contracts/report/pattern.ts';
import { UNTIL_PLACEHOLDER, voidFrom, type Waiver } from '../../contracts/report/waivers.ts';
import { repeatedMembers } from '../../contracts/wire/exact-json.ts';
import { UsageError } from '../usage-error.ts';

/** What the file holds, for the messages. */
const ALLOWED = 'an array of {"check", "finding"?, "reason", "issue"?, "until"}, or an object with it as "waivers"';

/** Reads the waivers of a file; none where no file is given. `known` are the ids of all checks. Throws UsageError that names the place. */
export function readWaivers(file: string | undefined, known: readonly string[]): Waiver[] {
  if (file === undefined) return [];
  const fail: Fail = (place, what) => {
    throw new UsageError(`Failed to read --waivers: ${file}${place === '' ? '' : ` at ${place}`}: ${what}`);
  };
  const json = parse(file, fail);
  const { list, at } = listOf(json, fail);
  const waivers = list.map((item, index) => readWaiver(item, `${at}/${index}`, known, fail));
  waivers.forEach(({ check }, index) => {
    const first = waivers.findIndex((one) => one.check === check);
    if (first < index)
      fail(`${at}/${index}/check`, `${check} is waived already at ${at}/${first}. Leave one of them out.`);
  });
  return waivers;
}

type Fail = (place: string, what: string) => never;
type Members = Readonly<Record<string, unknown>>;

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
  if (!isObject(json) || !Array.isArray(json['waivers'])) return fail('', `it is no list of waivers. Give ${ALLOWED}.`);
  const [unknown] = Object.keys(json).filter((name) => name !== 'waivers');
  if (unknown !== undefined) fail(`/${unknown}`, 'no such member is known. Beside "waivers" there may be none.');
  return { list: json['waivers'], at: '/waivers' };
}

const MEMBERS = ['check', 'finding', 'reason', 'issue', 'until'] as const;

function readWaiver(item: unknown, at: string, known: readonly string[], fail: Fail): Waiver {
  if (!isObject(item)) return fail(at, `${shown(item)} is no waiver. Give an object with check, reason and until.`);
  for (const name of Object.keys(item)) {
    if (!(MEMBERS as readonly string[]).includes(name)) {
      fail(
        `${at}/${name}`,
        `no such member is known. Did you mean ${closest(name, MEMBERS)}? All are: ${MEMBERS.join(', ')}.`,
      );
    }
  }
  const text = (name: string, hint: string) => requiredText(item, name, at, hint, fail);
  const waiver = {
    check: text('check', 'Name the check that is waived; group-counter list prints them all.'),
    reason: text('reason', 'Say why it is waived.'),
    until: text('until', 'Say until when, as YYYY-MM-DD (that day included, UTC).'),
  };
  if (!known.some((id) => matchesPattern(waiver.check, id))) {
    fail(
      `${at}/check`,
      `no check is called ${shown(waiver.check)}. Did you mean ${closest(waiver.check.slice(0, 60), [...known])}?`,
    );
  }
  if (waiver.until === UNTIL_PLACEHOLDER) {
    fail(`${at}/until`, 'no end is chosen yet. Put the last day on which it may fail there, such as 2030-12-31.');
  }
  if (voidFrom(waiver.until) === undefined) {
    fail(`${at}/until`, `${shown(waiver.until)} is no date. Give one such as 2030-12-31, or 2030-12-31T18:00:00Z.`);
  }
  const issue = 'issue' in item && text('issue', 'Say where it is tracked, or leave it out.');
  const finding = 'finding' in item && findingCode(text('finding', 'Give a finding code, or leave it out.'), at, fail);
  return { ...waiver, ...(issue && { issue }), ...(finding && { finding }) };
}

function requiredText(item: Members, name: string, at: string, hint: string, fail: Fail): string {
  const value = item[name];
  if (typeof value === 'string' && value.trim() !== '') return value;
  return fail(`${at}/${name}`, `${value === undefined ? 'it is missing' : `${shown(value)} is no text`}. ${hint}`);
}

function findingCode(code: string, at: string, fail: Fail): FindingCode {
  const known = Object.keys(FINDING_CODES) as FindingCode[];
  const found = known.find((one) => one === code);
  return (
    found ??
    fail(`${at}/finding`, `no finding has the code ${shown(code)}. Did you mean ${closest(code.slice(0, 60), known)}?`)
  );
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  const text = oneLine(JSON.stringify(value));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
