import { codesText } from '../codes-text.ts';
import type { Finding } from '../finding.ts';
import { NumberLiteral } from '../wire/exact-json.ts';
import { visible } from './visible.ts';

/** JSON text in which bigints and numbers that were read exactly stand as their literals; '' for what JSON has no form of. */
export function exactJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, (_key, item: unknown) => literal(item), indent) ?? '';
}

/** The value as a text that is equal for equal values, in whatever order their members stand. */
export function comparableText(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => sorted(literal(item))) ?? 'nothing';
}

/** Longest value that a report for people shows whole, in characters. */
const LONGEST = 300;

/** The value for people, on one line: JSON without control characters, cut where it is long, "nothing" for none. */
export function valueText(value: unknown): string {
  if (value === undefined) return 'nothing';
  // A space after each comma lets a list of codes be broken between lines.
  const text = Array.isArray(value) ? `[${value.map((item) => exactJson(item)).join(', ')}]` : exactJson(value);
  return cut(visible(text));
}

/** What a finding expects, for people: a long list of legal codes is told by what they are. */
export function expectedText({ path, expected }: Pick<Finding, 'path' | 'expected'>): string {
  const isOfCodes = path === '/ErrorCode' && Array.isArray(expected) && expected.every(Number.isInteger);
  return isOfCodes && expected.length > 6 ? codesText(expected as number[]) : valueText(expected);
}

/** The text, cut where it is long; says how long it was. */
export function cut(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).toWellFormed()}… (${text.length} characters)`;
}

function literal(value: unknown): unknown {
  if (typeof value === 'bigint') return JSON.rawJSON(String(value));
  return value instanceof NumberLiteral ? JSON.rawJSON(value.text) : value;
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isRaw(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** What `JSON.rawJSON` makes is frozen and has no prototype; a copy of it would be an ordinary object. */
function isRaw(value: object): boolean {
  return Object.getPrototypeOf(value) === null;
}
